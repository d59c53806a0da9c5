import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { DuplicateId } from '../domain/pair.ts';

export type Merged = {
  readonly pairId: DuplicateId;
  readonly keptId: ServiceId;
  readonly mergedId: ServiceId;
  readonly kept: string;
  readonly merged: string;
  readonly at: Date;
};

/** The merges that stand, the newest first: for whoever has to undo one. */
export async function mergedLately(work: Work, limit: number): Promise<readonly Merged[]> {
  const { rows } = await sql<Merged>`
    select m.pair_id as "pairId", m.kept_id as "keptId", m.merged_id as "mergedId", k.name as kept, x.name as merged, m.merged_at as at
    from directory.merge m
    join directory.service k on k.id = m.kept_id
    join directory.service x on x.id = m.merged_id
    where m.undone_at is null order by m.merged_at desc, m.id limit ${limit}::integer`.execute(work.trx);
  return rows;
}
