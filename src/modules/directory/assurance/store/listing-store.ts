import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId, Status } from '../../domain/listing.ts';
import { refreshSearch } from '../../store/search-index.ts';
import { db } from './tables.ts';

export type Held = {
  readonly id: ServiceId;
  readonly name: string;
  readonly status: Status;
  readonly organisation: string | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/** Listings by id, held until the work is done, in one order so that two works never wait for each other. */
export async function holdListings(work: Work, ids: readonly ServiceId[]): Promise<readonly Held[]> {
  const rows = await db(work)
    .selectFrom('directory.service as s')
    .leftJoin('directory.organization as o', 'o.id', 's.organization_id')
    .where('s.id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .select(['s.id', 's.name', 's.status', 'o.name as organisation', 's.version'])
    .select(['s.changed_by as changedBy', 's.changed_at as changedAt'])
    .orderBy('s.id')
    .forUpdate('s')
    .execute();
  return rows.map(({ version = 1, ...row }) => ({ ...row, version }));
}

/** For pages that are decided from: what has changed since is seen. */
export async function versionsOf(
  work: Work,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, number>> {
  const rows = await db(work)
    .selectFrom('directory.service')
    .where('id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .select(['id', 'version'])
    .execute();
  return new Map(rows.map(({ id, version = 1 }) => [id, version]));
}

type Assurance = { readonly on: LocalDate; readonly by: string };

/** Says of listings that all of it is right, and by whom. */
export async function assure(work: Work, ids: readonly ServiceId[], { on, by }: Assurance): Promise<void> {
  await db(work)
    .updateTable('directory.service')
    .set((eb) => ({ assured_on: on, assurer: by, ...changed(work), version: eb('version', '+', 1) }))
    .where('id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .execute();
  await refreshSearch(work, ids);
}

export async function changeStatus(work: Work, ids: readonly ServiceId[], status: Status): Promise<void> {
  await db(work)
    .updateTable('directory.service')
    .set((eb) => ({ status, ...changed(work), version: eb('version', '+', 1) }))
    .where('id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .execute();
  await refreshSearch(work, ids);
}

function changed(work: Work) {
  return { changed_by: work.actor.userId, changed_at: work.now };
}
