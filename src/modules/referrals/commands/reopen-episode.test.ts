import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import { aContact, aSupportedPerson, audited, handoversOf, written } from '../caseload/caseload.examples.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { reopeningsOf } from '../store/closure-store.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { closeEpisode } from './close-episode.ts';
import { logContact } from './log-contact.ts';
import { reopenEpisode } from './reopen-episode.ts';

const april = new Date('2026-04-09T10:00:00Z');

async function closed(work: Work) {
  await networksExist(work);
  const supported = await aSupportedPerson(work, {
    openedAt: new Date('2026-03-02T09:00:00Z'),
    address: '4 Beech Row',
  });
  for (const day of [4, 6, 10]) {
    await aContact(work, supported, {
      kind: 'no-answer',
      at: new Date(Date.UTC(2026, 2, day, 10)).toISOString(),
    });
  }
  await aContact(work, supported, { kind: 'letter', at: '2026-03-10T10:00:01Z' });
  const { episodeId } = supported;
  const reason = 'not-reached' as const;
  const then = { ...work, now: new Date('2026-04-08T10:00:00Z') };
  await closeEpisode(then, { episodeId, reason, note: null, retentionClass: 'adult-record', seen: '1' });
  return supported;
}

test('opened again: with the same worker, to be rung today, and why is kept', () =>
  inWork(as(workerAsha, april), async (work) => {
    const { personId, episodeId } = await closed(work);

    await reopenEpisode(work, { episodeId, reason: 'She rang us', seen: '2' });

    const episode = await openEpisodeOf(work, personId);
    assert.deepEqual([episode?.id, episode?.workerId, episode?.version], [episodeId, workerAsha.id, 3]);
    assert.deepEqual(await nextStepOf(work, episodeId), { kind: 'ring', dueAt: april, tries: 0 });
    assert.equal((await reopeningsOf(work, [episodeId]))[0]?.reason, 'She rang us');
    assert.deepEqual(await audited(work), ['referrals.closed', 'referrals.reopened']);
  }));

test('tries from before it was opened again are not held against them', () =>
  inWork(as(workerAsha, april), async (work) => {
    const { personId, episodeId } = await closed(work);
    await reopenEpisode(work, { episodeId, reason: 'She rang us', seen: '2' });

    const form = { personId, kind: 'no-answer' as const, note: null, minutes: null, askedFor: null };
    await logContact(
      { ...work, now: new Date('2026-04-09T11:00:00Z') },
      { ...form, once: crypto.randomUUID() },
    );

    const step = await nextStepOf(work, episodeId);
    assert.deepEqual([step?.kind, step?.tries], ['ring', 1]);
    assert.deepEqual(await written(work), []);
  }));

test('when the worker has left, whoever opens it again goes on with it', () =>
  inWork(as(workerBen, april), async (work) => {
    const { personId, episodeId } = await closed(work);
    await arrange(work, (owner) =>
      sql`update workforce.worker set works_to = '2026-03-31' where id = ${workerAsha.id}`.execute(owner.trx),
    );

    await reopenEpisode(work, { episodeId, reason: 'She rang us', seen: '2' });

    assert.equal((await openEpisodeOf(work, personId))?.workerId, workerBen.id);
    const [handover] = await handoversOf(work, personId);
    assert.deepEqual([handover?.fromId, handover?.toId], [workerAsha.id, workerBen.id]);
  }));

test('not while the person has another open episode', () =>
  inWork(as(workerAsha, april), async (work) => {
    const { personId, episodeId } = await closed(work);
    await aSupportedPerson(work, { personId });

    await assert.rejects(reopenEpisode(work, { episodeId, reason: 'Again', seen: '2' }), {
      code: 'referrals.episode-open',
    });
  }));

test('what is open cannot be opened again, and an older version is refused', async () => {
  await inWork(as(workerAsha, april), async (work) => {
    await networksExist(work);
    const { episodeId } = await aSupportedPerson(work);
    await assert.rejects(reopenEpisode(work, { episodeId, reason: 'Again', seen: '1' }), {
      code: 'referrals.episode-still-open',
    });
  });
  await inWork(as(workerAsha, april), async (work) => {
    const { episodeId } = await closed(work);
    await assert.rejects(reopenEpisode(work, { episodeId, reason: 'Again', seen: '1' }), {
      code: 'platform.changed-since',
    });
  });
});

test('another network’s episode does not exist', () =>
  inWork(as(workerSouth, april), async (work) => {
    await networksExist(work);
    const { episodeId } = await aSupportedPerson(work);

    await assert.rejects(reopenEpisode(work, { episodeId, reason: 'Again', seen: '1' }), {
      kind: 'not-found',
    });
  }));

test('practice staff reopen nothing: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    const form = { episodeId: 'none' as EpisodeId, reason: 'Again', seen: '1' };
    await assert.rejects(reopenEpisode(work, form), { code: 'referrals.close' });
  }));
