import { sql } from 'kysely';

import type { ReferralId } from '#modules/referrals';
import type { OrganisationId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Pad, PadId, Slip } from '../domain/pad.ts';
import type { SlipCode } from '../domain/slip-code.ts';
import { db } from './tables.ts';

/** A slip by its code, with its pad when that is within reach; locked until the work ends: of two who use it at once, the second waits. */
export async function lockSlip(work: Work, code: SlipCode): Promise<Slip | null> {
  const row = await slips(work).where('s.code', '=', code).forUpdate('s').executeTakeFirst();
  return row ? toSlip(row) : null;
}

type Numbered = { readonly code: SlipCode; readonly number: number };

/** The slips of a pad as they are printed. */
export function slipsOf(work: Work, padId: PadId): Promise<readonly Numbered[]> {
  return db(work)
    .selectFrom('capacity.slip as s')
    .where('s.network_id', '=', withinReach(work))
    .where('s.pad_id', '=', padId)
    .select(['s.code', 's.number'])
    .orderBy('s.number')
    .execute();
}

/** @returns The numbers of those that were added; a code that is taken is not. */
export async function addSlips(
  work: Work,
  { networkId, id }: Pick<Pad, 'networkId' | 'id'>,
  added: readonly Numbered[],
): Promise<ReadonlySet<number>> {
  const rows = await db(work)
    .insertInto('capacity.slip')
    .values(added.map(({ code, number }) => ({ network_id: networkId, code, pad_id: id, number })))
    .onConflict((conflict) => conflict.columns(['network_id', 'code']).doNothing())
    .returning('number')
    .execute();
  return new Set(rows.map(({ number }) => number));
}

export async function markUsed(work: Work, code: SlipCode, referralId: ReferralId): Promise<void> {
  await db(work)
    .updateTable('capacity.slip')
    .set({ used_at: work.now, used_by: work.actor.userId, referral_id: referralId })
    .where('network_id', '=', withinReach(work))
    .where('code', '=', code)
    .execute();
}

/** The referral that a slip became; null when it is unused or not there. */
export async function referralBySlip(work: Work, code: SlipCode): Promise<ReferralId | null> {
  const row = await db(work)
    .selectFrom('capacity.slip as s')
    .where('s.network_id', '=', withinReach(work))
    .where('s.code', '=', code)
    .select('s.referral_id as id')
    .executeTakeFirst();
  return row?.id ?? null;
}

type Row = {
  readonly code: SlipCode;
  readonly usedAt: Date | null;
  readonly padId: PadId | null;
  readonly practiceId: OrganisationId | null;
  readonly expiresOn: Pad['expiresOn'] | null;
  readonly withdrawnAt: Date | null;
};

function toSlip({ code, usedAt, padId, practiceId, expiresOn, withdrawnAt }: Row): Slip {
  const pad = padId && practiceId && expiresOn ? { id: padId, practiceId, expiresOn, withdrawnAt } : null;
  return { code, usedAt, pad };
}

function slips(work: Work) {
  return db(work)
    .selectFrom('capacity.slip as s')
    .leftJoin('capacity.pad as p', (join) =>
      join.onRef('p.network_id', '=', 's.network_id').onRef('p.id', '=', 's.pad_id'),
    )
    .where('s.network_id', '=', withinReach(work))
    .select([
      's.code',
      's.used_at as usedAt',
      'p.id as padId',
      'p.practice_id as practiceId',
      'p.expires_on as expiresOn',
      sql<Date | null>`p.withdrawn_at`.as('withdrawnAt'),
    ]);
}
