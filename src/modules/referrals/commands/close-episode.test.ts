import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, volunteerCai, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aContact, aSupportedPerson, audited, queued } from '../caseload/caseload.examples.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { closuresOf } from '../store/closure-store.ts';
import { episodesOf, openEpisodeOf } from '../store/episode-store.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { closeEpisode } from './close-episode.ts';
import type { CloseEpisode } from './close-episode.ts';
import { planNextStep } from './plan-next-step.ts';

const april = new Date('2026-04-09T10:00:00Z');
const opened = { openedAt: new Date('2026-03-02T09:00:00Z') };

function closing(episodeId: EpisodeId, given: Partial<CloseEpisode> = {}): CloseEpisode {
  return {
    episodeId,
    reason: 'goals-met',
    note: 'Walks every week',
    retentionClass: 'adult-record',
    seen: '1',
    ...given,
  };
}

test('closing keeps the reason and how long the record is kept, ends what was planned, and is announced', () =>
  inWork(as(workerAsha, april), async (work) => {
    await networksExist(work);
    const { personId, episodeId } = await aSupportedPerson(work, opened);

    await closeEpisode(work, closing(episodeId));

    assert.equal(await openEpisodeOf(work, personId), null);
    const [episode] = await episodesOf(work, personId);
    assert.deepEqual([episode?.closedAt, episode?.version], [april, 2]);
    const [closure] = await closuresOf(work, [episodeId]);
    assert.deepEqual(
      [closure?.reason, closure?.retentionClass, closure?.closedBy],
      ['goals-met', 'adult-record', workerAsha.id],
    );
    assert.equal(await nextStepOf(work, episodeId), null);
    assert.deepEqual(await audited(work), ['referrals.closed']);
    assert.ok((await queued(work)).includes('referrals.closed'));
  }));

test('nobody is closed for silence without a letter and a fortnight to answer it', () =>
  inWork(as(workerAsha, april), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work, opened);
    const close = () => closeEpisode(work, closing(supported.episodeId, { reason: 'not-reached' }));
    await assert.rejects(close(), { code: 'referrals.wait-before-closing' });

    await aContact(work, supported, { kind: 'letter', at: '2026-03-27T10:00:00Z' });
    await assert.rejects(close(), { code: 'referrals.wait-before-closing' });

    await aContact(work, supported, { kind: 'letter', at: '2026-03-26T10:00:00Z' });
    await assert.rejects(close(), { code: 'referrals.wait-before-closing' });
  }));

test('a fortnight after the letter, silence may be the reason', () =>
  inWork(as(workerAsha, april), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work, opened);
    await aContact(work, supported, { kind: 'letter', at: '2026-03-26T10:00:00Z' });

    await closeEpisode(work, closing(supported.episodeId, { reason: 'not-reached' }));

    assert.equal(await openEpisodeOf(work, supported.personId), null);
  }));

test('what is closed cannot be closed, nor planned for', () =>
  inWork(as(workerAsha, april), async (work) => {
    await networksExist(work);
    const { episodeId } = await aSupportedPerson(work, opened);
    await closeEpisode(work, closing(episodeId));

    await assert.rejects(closeEpisode(work, closing(episodeId, { seen: '2' })), {
      code: 'referrals.episode-closed',
    });
    await assert.rejects(planNextStep(work, { episodeId, kind: 'review', dueAt: april }), {
      code: 'referrals.episode-closed',
    });
  }));

test('an older version is refused, with who changed it', () =>
  inWork(as(workerAsha, april), async (work) => {
    await networksExist(work);
    const { episodeId } = await aSupportedPerson(work, opened);

    await assert.rejects(closeEpisode(work, closing(episodeId, { seen: '0' })), {
      code: 'platform.changed-since',
    });
  }));

test('another network’s episode does not exist, nor somebody else’s for a volunteer', async () => {
  for (const who of [workerSouth, volunteerCai]) {
    await inWork(as(who, april), async (work) => {
      await networksExist(work);
      const { episodeId } = await aSupportedPerson(work, opened);
      await assert.rejects(closeEpisode(work, closing(episodeId)), { code: 'referrals.no-such-episode' });
      await assert.rejects(planNextStep(work, { episodeId, kind: 'review', dueAt: april }), {
        kind: 'not-found',
      });
    });
  }
});

test('practice staff close and plan nothing: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    const episodeId = 'none' as EpisodeId;
    await assert.rejects(closeEpisode(work, closing(episodeId)), { code: 'referrals.close' });
    await assert.rejects(planNextStep(work, { episodeId, kind: 'review', dueAt: april }), {
      code: 'referrals.contact',
    });
  }));

test('planning a next step puts it in place of what was planned before', () =>
  inWork(as(workerAsha, april), async (work) => {
    await networksExist(work);
    const { episodeId } = await aSupportedPerson(work, opened);

    await planNextStep(work, { episodeId, kind: 'review', dueAt: april });

    assert.deepEqual(await nextStepOf(work, episodeId), { kind: 'review', dueAt: april, tries: 0 });
    assert.deepEqual(await audited(work), ['referrals.step-planned']);
  }));
