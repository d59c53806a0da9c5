import assert from 'node:assert/strict';
import { test } from 'node:test';

import { aPerson } from '../../modules/people/people.examples.ts';
import { somebodyListed } from '../../modules/referrals/referrals.examples.ts';
import { closeEpisode, openEpisodeOf, personInReach } from '#modules/referrals';
import { inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha } from '#tests/support/network.ts';

import { waitsOf } from './waits.ts';

test('of somebody who waits it is said since when, when their turn comes, and who answers for them', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);
    const episodeId = await somebodyListed(work, { personId });

    const { episode } = await personInReach(work, personId);
    const waits = await waitsOf(work, episode);

    assert.deepEqual(waits?.since, work.now);
    assert.match(waits?.turn ?? '', /too little history/);
    assert.ok(waits?.answers);
    assert.deepEqual([waits?.worse, waits?.mayAllocate], [`/waiting-list/${episodeId}/worse`, true]);
  }));

test('a link worker can say that it got worse, and leaves allocating to the lead', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);
    await somebodyListed(work, { personId });

    const waits = await waitsOf(work, await openEpisodeOf(work, personId));

    assert.deepEqual([waits?.worse !== null, waits?.mayAllocate], [true, false]);
  }));

test('of somebody who died, or whose support ended, nothing is said', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);
    const episodeId = await somebodyListed(work, { personId });
    const episode = await openEpisodeOf(work, personId);
    const closing = { reason: 'died', note: null, retentionClass: 'adult-record' } as const;
    await closeEpisode(work, { episodeId, ...closing, seen: String(episode?.version) });

    const { episode: last } = await personInReach(work, personId);

    assert.equal(await waitsOf(work, last), null);
  }));
