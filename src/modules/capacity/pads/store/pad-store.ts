import { sql } from 'kysely';

import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Pad, PadId } from '../domain/pad.ts';
import { db } from './tables.ts';

/** More pads than a network prints in years. */
const mostPads = 200;

/** Every pad within reach, the newest first: at most 200. */
export function padsOf(work: Work): Promise<readonly Pad[]> {
  return pads(work).orderBy('p.printed_at', 'desc').orderBy('p.id').limit(mostPads).execute();
}

/** @throws Refusal `capacity.no-such-pad` */
export async function padOf(work: Work, id: PadId): Promise<Pad> {
  const pad = await pads(work).where('p.id', '=', id).executeTakeFirst();
  if (!pad) throw new Refusal('not-found', 'capacity.no-such-pad');
  return pad;
}

export async function addPad(
  work: Work,
  pad: Omit<Pad, 'withdrawnAt' | 'version' | 'slips' | 'used'>,
): Promise<void> {
  await db(work)
    .insertInto('capacity.pad')
    .values({
      network_id: pad.networkId,
      id: pad.id,
      practice_id: pad.practiceId,
      printed_by: work.actor.userId,
      printed_at: pad.printedAt,
      expires_on: pad.expiresOn,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

export async function markWithdrawn(work: Work, { id, networkId }: Pad): Promise<void> {
  await db(work)
    .updateTable('capacity.pad')
    .set({
      withdrawn_at: work.now,
      withdrawn_by: work.actor.userId,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('network_id', '=', networkId)
    .where('id', '=', id)
    .execute();
}

function pads(work: Work) {
  return db(work)
    .selectFrom('capacity.pad as p')
    .where('p.network_id', '=', withinReach(work))
    .select([
      'p.network_id as networkId',
      'p.id',
      'p.practice_id as practiceId',
      'p.printed_at as printedAt',
      'p.expires_on as expiresOn',
      'p.withdrawn_at as withdrawnAt',
      'p.version',
      slipsWhere(sql`true`).as('slips'),
      slipsWhere(sql`s.used_at is not null`).as('used'),
    ]);
}

function slipsWhere(are: ReturnType<typeof sql>) {
  return sql<number>`(select count(*)::integer from capacity.slip s
    where s.network_id = p.network_id and s.pad_id = p.id and ${are})`;
}
