import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import { inLocale } from '#platform/locale.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  networksExist,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { acceptReferral } from '../commands/accept-referral.ts';
import { amendContact } from '../commands/amend-contact.ts';
import { closeEpisode } from '../commands/close-episode.ts';
import { declineReferral } from '../commands/decline-referral.ts';
import { handOver } from '../commands/hand-over.ts';
import { logContact } from '../commands/log-contact.ts';
import { reopenEpisode } from '../commands/reopen-episode.ts';
import { aReferral } from '../referrals.examples.ts';
import { asha, once } from './caseload.examples.ts';
import { referralsStoryOf } from './story.ts';

const ben = workerBen.id as never as WorkerId;

/** The same work, some days later. */
function later(work: Work, days: number): Work {
  return { ...work, now: new Date(work.now.getTime() + days * 86_400_000), claim: { key: null } };
}

async function aWholeStory(work: Work) {
  await networksExist(work);
  const { id, personId } = await aReferral(work, { reasonNote: 'Asked twice about company.' });
  const episodeId = await acceptReferral(later(work, 1), {
    once: once(),
    referralId: id,
    version: '1',
    workerId: asha,
  });
  const said = {
    once: once(),
    personId,
    kind: 'no-answer' as const,
    note: 'Rang twice',
    minutes: null,
    askedFor: null,
  };
  const contactId = await logContact(later(work, 2), said);
  const amended = {
    once: once(),
    personId,
    contactId,
    version: '1',
    kind: 'spoke' as const,
    note: 'Rang twice',
    minutes: null,
  };
  await amendContact(later(work, 2), { ...amended, reason: 'Wrong button' });
  await handOver(later(work, 3), { once: once(), personId, version: '1', toId: ben, note: 'Likes Fridays' });
  const closing = {
    reason: 'enough-for-now',
    note: 'For the summer',
    retentionClass: 'adult-record',
  } as const;
  await closeEpisode(later(work, 4), { ...closing, episodeId, seen: '2' });
  await reopenEpisode(later(work, 5), { episodeId, reason: 'She rang us', seen: '3' });
  return { id, personId, contactId };
}

test('everything that happened with somebody is told, the newest first, in words', () =>
  inWork(as(workerAsha), async (work) => {
    const { id, personId, contactId } = await aWholeStory(work);

    const story = await referralsStoryOf(work, personId);

    assert.deepEqual(
      story.map(({ kind, title, body, by }) => [kind, title, body, by]),
      [
        ['episode', 'Opened again', 'She rang us', workerAsha.id],
        ['episode', 'Closed: enough for now', 'For the summer', workerAsha.id],
        ['episode', 'From Asha Rowan to Ben Moss', 'Likes Fridays', workerAsha.id],
        ['contact', 'Spoke', 'Rang twice', workerAsha.id],
        ['referral', 'Accepted', undefined, workerAsha.id],
        [
          'referral',
          'Referred by Dr Nia Pryce',
          'Somebody to walk with\n\nAsked twice about company.',
          gpNia.id,
        ],
      ],
    );
    assert.deepEqual(
      [story[3]?.amended, story[3]?.href],
      [true, `/people/${personId}/contacts/${contactId}`],
    );
    assert.equal(story[5]?.href, `/referrals/${id}`);
    assert.equal(new Set(story.map((entry) => entry.id)).size, story.length);
  }));

test('whoever decides nothing is not led to the referral', () =>
  inWork(as(workerAsha), async (work) => {
    const { personId } = await aWholeStory(work);

    await asAnother(work, as(volunteerCai), async (volunteer) => {
      const story = await referralsStoryOf(volunteer, personId);
      assert.equal(story.at(-1)?.href, undefined);
    });
  }));

test('somebody who asked for themselves asked for support, and nobody is named', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const nobody = {
      userId: null,
      role: null,
      organisationId: null,
      phone: null,
      email: null,
      relationship: null,
    };
    const { id, personId } = await aReferral(work, {
      route: 'self',
      referrer: { ...nobody, name: 'Olive Marsh' },
    });
    const declining = { once: once(), referralId: id, version: '1', reason: 'outside-area' as const };
    await declineReferral(later(work, 1), { ...declining, note: 'Try Southmere' });

    const story = await referralsStoryOf(work, personId);

    assert.deepEqual(
      story.map(({ title, by, body }) => [title, by, body]),
      [
        ['Declined', workerAsha.id, 'Try Southmere'],
        ['Asked for support', null, 'Somebody to walk with'],
      ],
    );
  }));

test('the story is in the reader’s language, and of nobody beyond their reach', () =>
  inWork(as(workerAsha), async (work) => {
    const { personId } = await aWholeStory(work);

    await inLocale('cy', async () => {
      assert.equal((await referralsStoryOf(work, personId))[0]?.title, 'Agorwyd eto');
    });
    await asAnother(work, as(workerSouth), async (south) => {
      assert.deepEqual(await referralsStoryOf(south, personId), []);
    });
  }));
