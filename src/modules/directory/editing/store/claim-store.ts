import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { mostTries } from '../domain/claim.ts';
import type { Claim, ClaimId } from '../domain/claim.ts';
import { db } from './tables.ts';

export type NewClaim = Omit<Claim, 'usedAt' | 'usedWith' | 'expiresAt'> & {
  /** Minutes for which the code can be used. */
  readonly goodFor: number;
};

/** Keeps what was asked for, and forgets what has ended long ago. */
export async function addClaim(work: Work, claim: NewClaim): Promise<void> {
  const { id, serviceId, kind, channel, address, codeHash, triesLeft, goodFor } = claim;
  await db(work)
    .deleteFrom('directory.claim')
    .where('expires_at', '<', sql<Date>`${work.now}::timestamptz - interval '3 days'`)
    .execute();
  await db(work)
    .insertInto('directory.claim')
    .values({
      id,
      service_id: serviceId,
      kind,
      channel,
      address,
      code_hash: codeHash,
      tries_left: triesLeft,
      asked_by: work.actor.userId,
      asked_at: work.now,
      expires_at: minutesFrom(work, goodFor),
    })
    .execute();
}

/** How many codes of a kind were sent in the last minutes: for one listing, or for all of them. */
export async function codesSince(
  work: Work,
  { serviceId, kind, minutes }: { serviceId: ServiceId | null; kind: Claim['kind']; minutes: number },
): Promise<number> {
  let query = db(work)
    .selectFrom('directory.claim')
    .where('kind', '=', kind)
    .where('asked_at', '>', sql<Date>`${work.now}::timestamptz - make_interval(mins => ${minutes})`)
    .select((is) => is.fn.countAll<number>().as('count'));
  if (serviceId !== null) query = query.where('service_id', '=', serviceId);
  return (await query.executeTakeFirstOrThrow()).count;
}

/** Locked: tries are counted one after the other. */
export async function claimWith(work: Work, serviceId: ServiceId, id: ClaimId): Promise<Claim | null> {
  return (await claims(work, serviceId).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

export async function claimThere(work: Work, serviceId: ServiceId, id: ClaimId): Promise<Claim | null> {
  return (await claims(work, serviceId).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The newest invitation of an address to one listing. */
export async function invitationTo(work: Work, serviceId: ServiceId, address: string): Promise<Claim | null> {
  const query = claims(work, serviceId).where('kind', '=', 'invitation').where('address', '=', address);
  return (await query.orderBy('asked_at', 'desc').limit(1).forUpdate().executeTakeFirst()) ?? null;
}

/** Locked, whatever listing it is of: for editors, who come from a list. */
export async function claimHeld(work: Work, id: ClaimId): Promise<Claim | null> {
  const query = claimsOf(work).where('id', '=', id).where('kind', '=', 'claim').forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

export async function giveCode(
  work: Work,
  id: ClaimId,
  { codeHash, goodFor }: Pick<NewClaim, 'goodFor'> & { readonly codeHash: string },
): Promise<void> {
  await db(work)
    .updateTable('directory.claim')
    .set({ code_hash: codeHash, tries_left: mostTries, expires_at: minutesFrom(work, goodFor) })
    .where('id', '=', id)
    .execute();
}

export async function endNow(work: Work, id: ClaimId): Promise<void> {
  await db(work).updateTable('directory.claim').set({ expires_at: work.now }).where('id', '=', id).execute();
}

/**
 * Of two who prove one new address at one moment the second waits until the first has an account, and finds it.
 */
export async function oneAtATime(work: Work, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`directory.claim:${address}`}, 0))`.execute(
    work.trx,
  );
}

/** Somebody typed something else. */
export async function countTry(work: Work, { id, triesLeft }: Claim): Promise<void> {
  await db(work)
    .updateTable('directory.claim')
    .set({ tries_left: triesLeft - 1 })
    .where('id', '=', id)
    .execute();
}

export async function useUp(work: Work, id: ClaimId, once: string): Promise<void> {
  await db(work)
    .updateTable('directory.claim')
    .set({ used_at: work.now, used_with: once })
    .where('id', '=', id)
    .execute();
}

function minutesFrom(work: Work, minutes: number) {
  return sql<Date>`${work.now}::timestamptz + make_interval(mins => ${minutes})`;
}

function claims(work: Work, serviceId: ServiceId) {
  return claimsOf(work).where('service_id', '=', serviceId);
}

function claimsOf(work: Work) {
  return db(work)
    .selectFrom('directory.claim')
    .select(['id', 'service_id as serviceId', 'kind', 'channel', 'address', 'code_hash as codeHash'])
    .select([
      'tries_left as triesLeft',
      'expires_at as expiresAt',
      'used_at as usedAt',
      'used_with as usedWith',
    ]);
}
