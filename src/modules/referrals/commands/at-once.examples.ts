import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { openWorkOn } from '#platform/open-work.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, arrange, ownPool } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';

import { aSupportedPerson, once } from '../caseload/caseload.examples.ts';
import { aReferral } from '../referrals.examples.ts';
import { closeEpisode } from './close-episode.ts';
import type { LogContact } from './log-contact.ts';

export const ben = workerBen.id as never as WorkerId;
export const dilys = leadDilys.id as never as WorkerId;

/** Two people do something at the same moment, in transactions that really commit. */
const now = new Date('2026-03-12T14:40:00Z');

export type Who = typeof workerAsha;

/** The arranged networks in a database of their own, and how somebody does something there. */
export async function service() {
  const openWork = openWorkOn(await ownPool(12), { clock: () => now, retrySeconds: 5 });
  const doAs = <T>(who: Who, body: (work: Work) => Promise<T>) => openWork(actorAs(as(who)), body);
  await doAs(workerAsha, networksExist);
  return doAs;
}

/** What came of each: `done`, or the code of the refusal. A fault fails the test. */
export async function outcomes(attempts: readonly Promise<unknown>[]): Promise<readonly string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled
    .map((one) => {
      if (one.status === 'fulfilled') return 'done';
      if (one.reason instanceof Refusal) return one.reason.code;
      throw one.reason;
    })
    .toSorted();
}

/** How many rows of a table are about somebody. */
export function count(work: Work, table: string, personId: PersonId): Promise<number> {
  return arrange(work, async (owner) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) from referrals.${sql.raw(table)} where person_id = ${personId}`.execute(owner.trx);
    return Number(rows[0]?.count);
  });
}

export function aMissedCall(personId: PersonId): LogContact {
  return { once: once(), personId, kind: 'no-answer', note: null, minutes: null, askedFor: null };
}

/** Somebody whose support was closed, and who has been referred again. */
export async function referredAgain(doAs: Awaited<ReturnType<typeof service>>) {
  const { personId, episodeId } = await doAs(workerAsha, (work) => aSupportedPerson(work));
  const closing = {
    episodeId,
    reason: 'enough-for-now',
    note: null,
    retentionClass: 'adult-record',
    seen: '1',
  } as const;
  await doAs(workerAsha, (work) => closeEpisode(work, closing));
  const { id } = await doAs(workerAsha, (work) => aReferral(work, { personId }));
  return { id, episodeId };
}
