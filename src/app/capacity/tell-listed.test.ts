import assert from 'node:assert/strict';
import { test } from 'node:test';

import { aPerson } from '../../modules/people/people.examples.ts';
import { somebodyListed } from '../../modules/referrals/referrals.examples.ts';
import { closeEpisode, openEpisodeOf } from '#modules/referrals';
import { messagesOfPerson } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, north, workerAsha } from '#tests/support/network.ts';
import type { EpisodeId } from '#modules/referrals';

import { doTellListed } from './tell-listed.ts';

const tell = (work: Work, episodeId: EpisodeId) =>
  doTellListed('https://kith.example.org').run((_, body) => body(work), {
    onBehalfOf: work.actor.userId,
    networkId: north,
    payload: { episodeId },
  });

test('whoever is put on the list hears of it once, with no number where too little is known', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { givenName: 'Olive', leaveMessages: true });
    const episodeId = await somebodyListed(work, { personId });

    await tell(work, episodeId);
    await tell(work, episodeId);

    const [message, ...others] = await messagesOfPerson(work, personId);
    assert.equal(others.length, 0);
    assert.match(message?.body ?? '', /Olive, your place with a link worker is kept\. Until then/);
    assert.match(message?.body ?? '', /https:\/\/kith\.example\.org\/directory/);
    assert.doesNotMatch(message?.body ?? '', /weeks|days/);
  }));

test('whoever has not said that messages may say where they come from reads no name', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { givenName: 'Olive', leaveMessages: false });

    await tell(work, await somebodyListed(work, { personId }));

    const [message] = await messagesOfPerson(work, personId);
    assert.match(message?.body ?? '', /^You are not forgotten\./);
    assert.doesNotMatch(message?.body ?? '', /Olive|directory|link worker/);
  }));

test('whoever left the list meanwhile hears nothing', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { leaveMessages: true });
    const episodeId = await somebodyListed(work, { personId });
    const episode = await openEpisodeOf(work, personId);
    const closing = { reason: 'moved-away', note: null, retentionClass: 'adult-record' } as const;
    await closeEpisode(work, { episodeId, ...closing, seen: String(episode?.version) });

    await tell(work, episodeId);

    assert.deepEqual(await messagesOfPerson(work, personId), []);
  }));
