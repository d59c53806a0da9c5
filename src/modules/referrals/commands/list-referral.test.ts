import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  leadDilys,
  networksExist,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { audited, once, queued } from '../caseload/caseload.examples.ts';
import type { EpisodeId, Referral } from '../domain/referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { caseloadCounts } from '../store/caseload-store.ts';
import { decisionOf } from '../store/decision-store.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { waitingListOf } from '../store/waiting-list-store.ts';
import { beginFromList } from './begin-from-list.ts';
import { checkedIn, sayWorse } from './change-listed.ts';
import { closeEpisode } from './close-episode.ts';
import { listReferral } from './list-referral.ts';

const ben = workerBen.id as WorkerId;

async function listed(work: Work, given: Partial<Referral> = {}): Promise<EpisodeId> {
  const { id } = await aReferral(work, given);
  return listReferral(work, { once: once(), referralId: id, version: '1' });
}

const order = async (work: Work) => (await waitingListOf(work)).map(({ episodeId }) => episodeId);

test('somebody whom nobody has room for is accepted, gets a place, and is on nobody’s caseload', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id, personId } = await aReferral(work);

    const episodeId = await listReferral(work, { once: once(), referralId: id, version: '1' });

    assert.equal((await decisionOf(work, id))?.outcome, 'accepted');
    const episode = await openEpisodeOf(work, personId);
    assert.deepEqual([episode?.id, episode?.waitingSince], [episodeId, work.now]);
    const [place] = await waitingListOf(work);
    assert.equal(place?.answersId, workerAsha.id);
    assert.equal(place.checkInOn, '2026-03-30');
    assert.equal(await nextStepOf(work, episodeId), null);
    assert.equal((await caseloadCounts(work)).size, 0);
    assert.deepEqual(await audited(work), ['referrals.listed']);
    assert.deepEqual((await queued(work)).slice(-2), ['referrals.accepted', 'referrals.listed']);
  }));

test('the list is in order of urgency, then of date; whoever becomes worse goes before the others, and why is kept', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const first = await listed(work);
    const second = await listed(work);
    const soon = await listed(work, { urgency: 'soon' });
    assert.deepEqual(await order(work), [soon, ...[first, second].toSorted()]);

    await sayWorse(work, { once: once(), episodeId: second, version: '1', why: 'Stopped eating' });

    assert.deepEqual(await order(work), [second, soon, first]);
    const [place] = await waitingListOf(work);
    assert.deepEqual([place?.urgencyWhy, place?.checkInOn], ['Stopped eating', '2026-03-09']);
  }));

test('asked how they are, somebody is asked again later; a form from before that is refused', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const episodeId = await listed(work, { urgency: 'soon' });

    await checkedIn(work, { once: once(), episodeId, version: '1' });

    assert.equal((await waitingListOf(work))[0]?.checkInOn, '2026-03-16');
    await assert.rejects(checkedIn(work, { once: once(), episodeId, version: '1' }), {
      code: 'platform.changed-since',
    });
  }));

test('begun with, they are on the worker’s caseload with their first step, and off the list', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const episodeId = await listed(work);

    await beginFromList(work, { episodeId, workerId: ben, note: 'Room for them now' });

    assert.deepEqual(await order(work), []);
    assert.equal((await caseloadCounts(work)).get(ben), 1);
    assert.equal((await nextStepOf(work, episodeId))?.kind, 'begin');
    await assert.rejects(beginFromList(work, { episodeId, workerId: ben, note: 'Again' }), {
      kind: 'conflict',
      code: 'referrals.not-waiting',
    });
  }));

test('whoever no longer wants support leaves the list with a reason, like everybody', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const episodeId = await listed(work);

    const end = { reason: 'did-not-want', note: null, retentionClass: 'advice-only', seen: '2' } as const;
    await closeEpisode(work, { episodeId, ...end });

    assert.deepEqual(await order(work), []);
  }));

test('who waits in another network does not exist, and who may not decide is refused before anything is read', async () => {
  await inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await listed(work);
    const elsewhere = { ...work, actor: { ...work.actor, networkIds: [workerSouth.network] } };
    assert.deepEqual(await order(elsewhere), []);
  });
  const none = '00000000-0000-4000-8000-000000000000' as never;
  for (const who of [gpNia, volunteerCai]) {
    await inWork(as(who), async (work) => {
      await assert.rejects(listReferral(work, { once: once(), referralId: none, version: '1' }), {
        kind: 'not-allowed',
      });
      await assert.rejects(beginFromList(work, { episodeId: none, workerId: none, note: '' }), {
        kind: 'not-allowed',
      });
    });
  }
});
