import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import { north, workerAsha } from '#tests/support/network.ts';

import { aService } from '../../directory/directory.examples.ts';
import { aContact } from '../../referrals/caseload/caseload.examples.ts';
import { aReferral } from '../../referrals/referrals.examples.ts';
import type { CloseSupport } from '../commands/close-support.ts';
import { newestPlanOf } from '../store/plans.ts';
import { once } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';

type Referral = Awaited<ReturnType<typeof aReferral>>;

/** The referral for which their episode was opened. */
export async function referred(
  work: Work,
  { personId, episodeId }: Somebody,
  given: Partial<Referral> = {},
): Promise<Referral> {
  const referral = await aReferral(work, { personId, ...given });
  await arrange(work, (owner) =>
    sql`insert into referrals.decision (network_id, referral_id, outcome, episode_id, decided_by, decided_at)
      values (${referral.networkId}, ${referral.id}, 'accepted', ${episodeId}, ${workerAsha.id}, ${work.now})`.execute(
      owner.trx,
    ),
  );
  return referral;
}

/** Where the support of somebody is closed. */
export const closurePath = ({ personId }: Somebody) => `/people/${personId}/closure`;

/** They were spoken with on a day. */
export function spoken(work: Work, somebody: Somebody, at = '2026-01-19T10:00:00Z') {
  return aContact(work, somebody, { kind: 'spoke', at });
}

/** Three tries in vain and a kind letter, long enough ago for a fair wait. */
export async function triedInVain(
  work: Work,
  somebody: Somebody,
  letterAt = '2026-02-02T10:00:00Z',
): Promise<void> {
  await aContact(work, somebody, { kind: 'no-answer', at: '2026-01-19T10:00:00Z' });
  await aContact(work, somebody, { kind: 'voicemail', at: '2026-01-22T14:00:00Z' });
  await aContact(work, somebody, { kind: 'texted', at: '2026-01-26T14:00:00Z' });
  await aContact(work, somebody, { kind: 'letter', at: letterAt });
}

type GivenConnection = { readonly name?: string; readonly status?: string; readonly way?: string };

/** A connection as it stands. */
export async function connected(
  work: Work,
  { personId, episodeId }: Somebody,
  { name = 'Elm Walkers', status = 'started', way = 'together' }: GivenConnection = {},
): Promise<void> {
  const serviceId = await aService(work, { name });
  await arrange(work, (owner) =>
    sql`insert into plans.connection (network_id, id, person_id, episode_id, service_id, service_name, status, shared,
        told_how, note, made_by, made_at, changed_by, changed_at)
      values (${north}, ${newId()}, ${personId}, ${episodeId}, ${serviceId}, ${name}, ${status}, '{}', ${way},
        'A note of ours', ${workerAsha.id}, ${work.now}, ${workerAsha.id}, ${work.now})`.execute(owner.trx),
  );
}

/** The choice of somebody about what may be told of them. */
export async function shares(work: Work, { personId }: Somebody, choice: string): Promise<void> {
  await arrange(work, (owner) =>
    sql`update people.person set share_back = ${choice} where id = ${personId}`.execute(owner.trx),
  );
}

/** Closing with everything as it is proposed: what was wanted was reached, and no questions asked at the end. */
export async function closing(
  work: Work,
  { personId }: Somebody,
  given: Partial<CloseSupport> = {},
): Promise<CloseSupport> {
  const plan = await newestPlanOf(work, personId);
  const goals = plan?.goals.filter(({ result }) => result === null) ?? [];
  return {
    once: once(),
    personId,
    version: `1.${plan?.edition ?? 0}`,
    reason: 'goals-met',
    goals: goals.map(({ id }) => ({ goalId: id, result: 'achieved', comment: '' })),
    checkOut: { notAsked: 'no-start' },
    retentionClass: 'adult-record',
    note: '',
    ask: '',
    acknowledged: false,
    ...given,
  };
}

export type Written = {
  readonly channel: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
};

/** What waits to be sent. */
export async function written(work: Work): Promise<readonly Written[]> {
  const { rows } = await sql<Written>`
    select channel, recipient, subject, body from platform.message order by created_at, id`.execute(work.trx);
  return rows;
}

type Kept = { readonly occasion: string; readonly sharing: string; readonly code: string | null };

/** The messages back that were kept, in the order in which they were made. */
export async function keptMessages(work: Work): Promise<readonly Kept[]> {
  const { rows } = await sql<Kept>`
    select occasion, sharing, code from plans.message_back order by made_at, id`.execute(work.trx);
  return rows;
}
