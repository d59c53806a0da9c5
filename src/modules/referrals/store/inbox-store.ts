import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Reason } from '../domain/reasons.ts';
import type { ReferralId, Urgency } from '../domain/referral.ts';
import { markReferralChanged } from './kept-referral.ts';
import type { KeptReferral } from './kept-referral.ts';
import { db } from './tables.ts';

export type WaitingReferral = {
  readonly id: ReferralId;
  readonly reference: string;
  readonly personId: PersonId;
  readonly reasons: readonly Reason[];
  readonly hopes: string;
  readonly urgency: Urgency;
  readonly safeguarding: boolean;
  readonly receivedOn: LocalDate;
  readonly ownerId: WorkerId;
  readonly dueOn: LocalDate;
  /** Somebody else in the network may be this person. */
  readonly maybeKnown: boolean;
  /** The person is supported now: it can only join that. */
  readonly personHasEpisode: boolean;
  /** Another referral of the same person waits too. */
  readonly personWaitsTwice: boolean;
  /** The referrer was asked something and has not answered. */
  readonly awaitsAnswer: boolean;
};

export type InboxCursor = { readonly dueOn: LocalDate; readonly id: ReferralId };

export const inboxPage = 25;

export type InboxFilter = {
  /** Only what this worker has to decide; null is everybody's. */
  readonly ownerId: WorkerId | null;
  readonly after: InboxCursor | null;
};

/** What waits for a decision, due first: one more than a page holds, when there is more. */
export function inboxOf(work: Work, { ownerId, after }: InboxFilter): Promise<readonly WaitingReferral[]> {
  let query = waiting(work);
  if (ownerId) query = query.where('w.owner_id', '=', ownerId);
  if (after) {
    query = query.where(sql<boolean>`(w.due_on, w.referral_id) > (${after.dueOn}::date, ${after.id}::uuid)`);
  }
  return query
    .orderBy('w.due_on')
    .orderBy('w.referral_id')
    .limit(inboxPage + 1)
    .execute();
}

export type WaitingBriefly = Pick<
  WaitingReferral,
  'id' | 'personId' | 'reasons' | 'hopes' | 'safeguarding' | 'dueOn'
>;

/** What waits for one worker's decision, due first: the first page of it, without what else there is of the person. */
export const waitingFor: (work: Work, ownerId: WorkerId) => Promise<readonly WaitingBriefly[]> = compiledOnce(
  (work: Work, ownerId: WorkerId) =>
    db(work)
      .selectFrom('referrals.waiting as w')
      .innerJoin('referrals.referral as r', (join) =>
        join.onRef('r.network_id', '=', 'w.network_id').onRef('r.id', '=', 'w.referral_id'),
      )
      .where('w.network_id', '=', withinReach(work))
      .where('w.owner_id', '=', ownerId)
      .select(['r.id', 'r.person_id as personId', 'r.reasons', 'r.hopes', 'r.safeguarding'])
      .select('w.due_on as dueOn')
      .orderBy('w.due_on')
      .orderBy('w.referral_id')
      .limit(inboxPage + 1),
);

export type InboxCounts = { readonly mine: number; readonly all: number; readonly late: number };

/** How many wait, how many of them for one worker, and how many are past their due day. */
export async function inboxCounts(work: Work, workerId: WorkerId, today: LocalDate): Promise<InboxCounts> {
  const row = await db(work)
    .selectFrom('referrals.waiting')
    .where('network_id', '=', withinReach(work))
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('owner_id', '=', workerId).as('mine'),
      fn.countAll<number>().filterWhere('due_on', '<', today).as('late'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

/** Gives a waiting referral to somebody else to decide. */
export async function giveReferralTo(work: Work, referral: KeptReferral, ownerId: WorkerId): Promise<void> {
  await db(work)
    .updateTable('referrals.waiting')
    .set({ owner_id: ownerId })
    .where('network_id', '=', referral.networkId)
    .where('referral_id', '=', referral.id)
    .execute();
  await markReferralChanged(work, referral, { owner_id: ownerId });
}

function waiting(work: Work) {
  return db(work)
    .selectFrom('referrals.waiting as w')
    .innerJoin('referrals.referral as r', (join) =>
      join.onRef('r.network_id', '=', 'w.network_id').onRef('r.id', '=', 'w.referral_id'),
    )
    .where('w.network_id', '=', withinReach(work))
    .select([
      'r.id',
      'r.reference',
      'r.person_id as personId',
      'r.reasons',
      'r.hopes',
      'r.urgency',
      'r.safeguarding',
      'r.received_on as receivedOn',
      'r.maybe_known as maybeKnown',
      'w.owner_id as ownerId',
      'w.due_on as dueOn',
      hasEpisode(work).as('personHasEpisode'),
      waitsTwice(work).as('personWaitsTwice'),
      awaitsAnswer(work).as('awaitsAnswer'),
    ]);
}

// Reach is named and the network of the row is not: with both, each of which row-level security says again,
// PostgreSQL believes that next to nothing is left to find, and reads all of a network for every row.

function hasEpisode(work: Work) {
  return sql<boolean>`exists (select from referrals.episode e
    where e.network_id = ${withinReach(work)} and e.person_id = r.person_id and e.closed_at is null)`;
}

function waitsTwice(work: Work) {
  return sql<boolean>`exists (select from referrals.referral o
    join referrals.waiting ow on ow.network_id = o.network_id and ow.referral_id = o.id
    where o.network_id = ${withinReach(work)} and o.person_id = r.person_id and o.id <> r.id)`;
}

function awaitsAnswer(work: Work) {
  return sql<boolean>`exists (select from referrals.question q
    where q.network_id = ${withinReach(work)} and q.referral_id = r.id and q.answer is null)`;
}
