import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';
import { actorAs, arrange, inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import { aContact, aSupportedPerson, asha, once } from '../caseload/caseload.examples.ts';
import { acceptReferral } from '../commands/accept-referral.ts';
import { askReferrer } from '../commands/ask-referrer.ts';
import { declineReferral } from '../commands/decline-referral.ts';
import { handOver } from '../commands/hand-over.ts';
import { closeEpisode } from '../commands/close-episode.ts';
import { reopenEpisode } from '../commands/reopen-episode.ts';
import { aReferral } from '../referrals.examples.ts';
import {
  caseloadCount,
  caseloadCounts,
  caseloadOf,
  caseloadPageOf,
  openEpisodesFor,
} from './caseload-store.ts';
import { closuresOf, reopeningsOf } from './closure-store.ts';
import { contactOf, contactsOf, historiesOfDue, lockContact } from './contact-store.ts';
import { decisionOf, firstReferralOf, referralsOf } from './decision-store.ts';
import {
  episodesOf,
  lastEpisodeOf,
  lockEpisode,
  lockOpenEpisodesOf,
  openEpisodeOf,
} from './episode-store.ts';
import { inboxCounts, inboxOf, waitingFor } from './inbox-store.ts';
import { lockReferral, referralOf } from './kept-referral.ts';
import { dueSteps, nextStepOf } from './next-step-store.ts';
import { lockQuestion, questionsAbout } from './question-store.ts';
import { turnsOf } from './turn-store.ts';

const ben = workerBen.id as never as WorkerId;
const later = new Date('2030-01-01T00:00:00Z');

/** One of everything this module keeps, in the network of the north. */
async function oneOfEverything(work: Work) {
  await networksExist(work);
  const supported = await aSupportedPerson(work);
  const { personId, episodeId } = supported;
  const contactId = await aContact(work, supported, { kind: 'spoke', at: '2026-03-01T10:00:00Z' });
  const waiting = await aReferral(work, { personId });
  const questionId = await askReferrer(work, {
    once: once(),
    referralId: waiting.id,
    version: '1',
    question: 'Yes?',
  });
  const declined = await aReferral(work, { personId });
  const form = { once: once(), referralId: declined.id, version: '1', reason: 'died' as const, note: null };
  await declineReferral(work, form);
  await handOver(work, { once: once(), personId, version: '1', toId: ben, note: 'x' });
  const closing = {
    episodeId,
    reason: 'goals-met' as const,
    note: null,
    retentionClass: 'adult-record' as const,
  };
  await closeEpisode(work, { ...closing, seen: '2' });
  await reopenEpisode(work, { episodeId, reason: 'x', seen: '3' });
  return { personId, episodeId, contactId, questionId, waitingId: waiting.id, declinedId: declined.id };
}

type Everything = Awaited<ReturnType<typeof oneOfEverything>>;

/** Every read of the stores, and how much it finds. */
const reads: Readonly<Record<string, (work: Work, ids: Everything) => Promise<number>>> = {
  openEpisodeOf: async (work, { personId }) => count(await openEpisodeOf(work, personId)),
  lastEpisodeOf: async (work, { personId }) => count(await lastEpisodeOf(work, personId)),
  episodesOf: async (work, { personId }) => (await episodesOf(work, personId)).length,
  lockEpisode: (work, { episodeId }) => found(lockEpisode(work, episodeId)),
  lockOpenEpisodesOf: async (work) => (await lockOpenEpisodesOf(work, ben)).length,
  nextStepOf: async (work, { episodeId }) => count(await nextStepOf(work, episodeId)),
  dueSteps: async (work) => (await dueSteps(work, ben, later)).length,
  contactsOf: async (work, { personId }) => (await contactsOf(work, personId)).length,
  historiesOfDue: async (work) => (await historiesOfDue(work, ben, later)).size,
  contactOf: (work, { contactId }) => found(contactOf(work, contactId)),
  lockContact: (work, { contactId }) => found(lockContact(work, contactId)),
  referralOf: (work, { waitingId }) => found(referralOf(work, waitingId)),
  lockReferral: (work, { waitingId }) => found(lockReferral(work, waitingId)),
  referralsOf: async (work, { personId }) => (await referralsOf(work, personId)).length,
  decisionOf: async (work, { declinedId }) => count(await decisionOf(work, declinedId)),
  questionsAbout: async (work, { waitingId }) => (await questionsAbout(work, waitingId)).length,
  lockQuestion: (work, { questionId }) => found(lockQuestion(work, questionId)),
  inboxOf: async (work) => (await inboxOf(work, { ownerId: null, after: null })).length,
  waitingFor: async (work) => (await waitingFor(work, asha)).length,
  inboxCounts: async (work) => (await inboxCounts(work, asha, '2026-03-02' as never)).all,
  turnsOf: async (work, { personId }) => (await turnsOf(work, personId)).length,
  closuresOf: async (work, { episodeId }) => (await closuresOf(work, [episodeId])).length,
  reopeningsOf: async (work, { episodeId }) => (await reopeningsOf(work, [episodeId])).length,
  caseloadOf: async (work) => (await caseloadOf(work, ben)).length,
  caseloadPageOf: async (work) => (await caseloadPageOf(work, { workerId: null, after: null })).length,
  caseloadCount: (work) => caseloadCount(work, ben),
  caseloadCounts: async (work) => (await caseloadCounts(work)).size,
  openEpisodesFor: async (work, { personId }) => (await openEpisodesFor(work, [personId])).size,
};

for (const [name, read] of Object.entries(reads)) {
  test(`${name} names its reach: without row-level security too, another network reads nothing`, () =>
    inWork(as(workerAsha), async (work) => {
      const ids = await oneOfEverything(work);
      assert.ok((await read(work, ids)) > 0, 'there is something to find');

      await arrange(work, async (owner) => {
        const south = { ...owner, actor: actorAs(as(workerSouth)) };
        assert.equal(await read(south, ids), 0);
      });
    }));
}

test('what people hoped for, and the referral an episode began with, stay in their network', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const hopes = 'Somebody to walk with';
    const { id } = await aReferral(work, { hopes });
    const episodeId = await acceptReferral(work, {
      once: once(),
      referralId: id,
      version: '1',
      workerId: asha,
    });
    assert.equal((await firstReferralOf(work, episodeId))?.id, id);
    const [due] = await dueSteps(work, asha, later);
    assert.equal(due?.hopes, hopes);

    await arrange(work, async (owner) => {
      const south = { ...owner, actor: actorAs(as(workerSouth)) };
      assert.equal(await firstReferralOf(south, episodeId), null);
      assert.deepEqual(await dueSteps(south, asha, later), []);
    });
  }));

function count(row: unknown): number {
  return row === null ? 0 : 1;
}

async function found(reading: Promise<unknown>): Promise<number> {
  try {
    await reading;
    return 1;
  } catch (error) {
    assert.equal((error as { kind?: string }).kind, 'not-found');
    return 0;
  }
}
