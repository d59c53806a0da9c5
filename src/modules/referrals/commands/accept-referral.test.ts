import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import type { UserId } from '#platform/ids.ts';
import { inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  networksExist,
  north,
  south,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { aSupportedPerson, asha, audited, once, queued } from '../caseload/caseload.examples.ts';
import { aReferral } from '../referrals.examples.ts';
import { decisionOf } from '../store/decision-store.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { inboxCounts } from '../store/inbox-store.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { acceptReferral } from './accept-referral.ts';

test('accepting opens an episode with its first step, empties the inbox, is audited and announced', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id, personId } = await aReferral(work);
    const queuedBefore = await queued(work);

    const episodeId = await acceptReferral(work, {
      once: once(),
      referralId: id,
      version: '1',
      workerId: asha,
    });

    const episode = await openEpisodeOf(work, personId);
    assert.equal(episode?.id, episodeId);
    assert.equal(episode.workerId, asha);
    assert.deepEqual(await nextStepOf(work, episodeId), { kind: 'begin', dueAt: work.now, tries: 0 });
    assert.equal((await decisionOf(work, id))?.outcome, 'accepted');
    assert.equal((await inboxCounts(work, asha, '2026-03-02' as never)).all, 0);
    assert.deepEqual(await audited(work), ['referrals.accepted']);
    assert.deepEqual((await queued(work)).slice(queuedBefore.length), ['referrals.accepted']);
  }));

test('the same form sent twice opens one episode, and answers both times with it', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);
    const form = { once: once(), referralId: id, version: '1', workerId: asha };

    const first = await acceptReferral(work, form);

    assert.equal(await acceptReferral(work, form), first);
  }));

test('a referral that was decided cannot be accepted: who decided it is named', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);
    await acceptReferral(work, { once: once(), referralId: id, version: '1', workerId: asha });

    await assert.rejects(
      acceptReferral(work, { once: once(), referralId: id, version: '1', workerId: asha }),
      {
        code: 'referrals.already-decided',
        details: { outcome: 'accepted', changedBy: workerAsha.id, changedAt: work.now.toISOString() },
      },
    );
  }));

test('a form made from an older version is refused, with who changed the referral', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    await assert.rejects(
      acceptReferral(work, { once: once(), referralId: id, version: '0', workerId: asha }),
      {
        code: 'platform.changed-since',
      },
    );
  }));

test('someone who has a link worker cannot be taken on a second time', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    const { id } = await aReferral(work, { personId });

    await assert.rejects(
      acceptReferral(work, { once: once(), referralId: id, version: '1', workerId: asha }),
      {
        code: 'referrals.episode-open',
      },
    );
  }));

test('only somebody who works in the person’s network can take them on', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);
    const accept = (workerId: UserId) =>
      acceptReferral(work, { once: once(), referralId: id, version: '1', workerId: workerId as WorkerId });

    await assert.rejects(accept(workerSouth.id), { code: 'referrals.no-such-worker' });
    await assert.rejects(accept(gpNia.id), { code: 'referrals.no-such-worker' });
    await accept(workerBen.id);
  }));

test('whoever works for two networks still gives nobody to a worker of the other one', () =>
  inWork({ ...as(workerAsha), networkIds: [north, south] }, async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);
    const form = { once: once(), referralId: id, version: '1', workerId: workerSouth.id as never };

    await assert.rejects(acceptReferral(work, form), { code: 'referrals.no-such-worker' });
  }));

test('another network’s referral does not exist', () =>
  inWork(as(workerSouth), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work, { networkId: north });

    await assert.rejects(
      acceptReferral(work, { once: once(), referralId: id, version: '1', workerId: asha }),
      {
        kind: 'not-found',
        code: 'referrals.not-found',
      },
    );
  }));

test('practice staff and volunteers decide nothing: refused before anything is read', async () => {
  for (const who of [gpNia, volunteerCai]) {
    await inWork(as(who), async (work) => {
      const none = '00000000-0000-4000-8000-000000000000' as never;
      await assert.rejects(
        acceptReferral(work, { once: once(), referralId: none, version: '1', workerId: none }),
        {
          kind: 'not-allowed',
          code: 'referrals.decide',
        },
      );
    });
  }
});
