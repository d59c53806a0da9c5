import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { ClaimChannel, ClaimId } from '../domain/claim.ts';
import { db } from './tables.ts';

export type AskedClaim = {
  readonly id: ClaimId;
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly organisation: string | null;
  readonly channel: ClaimChannel;
  readonly address: string;
  readonly askedAt: Date;
  /** A code was read out or written, and is not used yet. */
  readonly hasCode: boolean;
};

/** Claims that an editor has to ring or to write for, the longest asked first. */
export async function askedClaims(work: Work, limit: number): Promise<readonly AskedClaim[]> {
  return asked(work)
    .innerJoin('directory.service as s', 's.id', 'c.service_id')
    .leftJoin('directory.organization as o', 'o.id', 's.organization_id')
    .select(['c.id', 'c.service_id as serviceId', 's.name', 'o.name as organisation', 'c.channel'])
    .select(['c.address', 'c.asked_at as askedAt'])
    .select(sql<boolean>`c.code_hash is not null`.as('hasCode'))
    .orderBy(sql`c.code_hash is not null`)
    .orderBy('c.asked_at')
    .orderBy('c.id')
    .limit(limit)
    .execute();
}

/** Those for which nobody has rung or written yet. */
export async function askedClaimCount(work: Work): Promise<number> {
  const { count } = await asked(work)
    .where('c.code_hash', 'is', null)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function asked(work: Work) {
  return db(work)
    .selectFrom('directory.claim as c')
    .where(sql<boolean>`c.channel in ('call', 'letter')`)
    .where('c.used_at', 'is', null)
    .where('c.expires_at', '>', work.now);
}
