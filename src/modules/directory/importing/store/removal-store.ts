import { sql } from 'kysely';

import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { hashSaid } from '../provenance.ts';
import { db } from './tables.ts';

/** Those of some services that are proposed for removal and have not ended, locked in one order. */
export async function proposedAmong(work: Work, ids: readonly ServiceId[]): Promise<readonly ServiceId[]> {
  const rows = await db(work)
    .selectFrom('directory.service as s')
    .innerJoin('directory.import_record as r', 'r.service_id', 's.id')
    .where('s.id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .where('s.status', '<>', 'defunct')
    .where('r.outcome', '=', 'proposed-for-removal')
    .select('s.id')
    .orderBy('s.id')
    .forUpdate('s')
    .execute();
  return rows.map(({ id }) => id);
}

/** That it has ended is what its source said by leaving it out: if the source has it again, it is as that says. */
export async function endServices(work: Work, ids: readonly ServiceId[]): Promise<void> {
  const said = JSON.stringify([hashSaid('defunct'), dayOf(work.now)]);
  await sql`
    update directory.field_source set said = jsonb_set(said, '{status}', ${said}::jsonb)
    where service_id = any(${ids}::uuid[])`.execute(work.trx);
  await db(work)
    .updateTable('directory.service')
    .set({ status: 'defunct', ...stamped(work) })
    .where('id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .execute();
}

export async function keepAsOurs(work: Work, ids: readonly ServiceId[]): Promise<void> {
  await db(work)
    .deleteFrom('directory.import_record')
    .where('service_id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .execute();
  await db(work)
    .updateTable('directory.service')
    .set({ source: null, source_id: null, source_hash: null, ...stamped(work) })
    .where('id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .execute();
  await sql`delete from directory.field_source where service_id = any(${ids}::uuid[])`.execute(work.trx);
}

function stamped(work: Work) {
  return { version: sql<number>`version + 1`, changed_by: work.actor.userId, changed_at: work.now };
}
