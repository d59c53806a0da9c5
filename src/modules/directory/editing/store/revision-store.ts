import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { Listing, ServiceId } from '../../domain/listing.ts';
import type { EditId, RevisionRole, RevisionWhat } from '../domain/edit.ts';
import { db } from './tables.ts';

export type Revision = {
  readonly serviceId: ServiceId;
  readonly version: number;
  readonly listing: Listing;
  readonly organisation: string | null;
  readonly what: RevisionWhat;
  readonly byRole: RevisionRole;
  readonly editId: EditId | null;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/** Keeps versions of listings. One that is kept already stays as it is. */
export async function keepRevisions(work: Work, kept: readonly Revision[]): Promise<void> {
  if (kept.length === 0) return;
  await db(work)
    .insertInto('directory.revision')
    .values(
      kept.map(({ serviceId, version, listing, organisation, what, byRole, ...rest }) => ({
        service_id: serviceId,
        version,
        listing: sql`${JSON.stringify(listing)}::jsonb`,
        organisation,
        what,
        by_role: byRole,
        edit_id: rest.editId,
        changed_by: rest.changedBy,
        changed_at: rest.changedAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['service_id', 'version']).doNothing())
    .execute();
}

/** The newest first: those before a version, or the newest of all. */
export function revisionsOf(
  work: Work,
  serviceId: ServiceId,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly Revision[]> {
  let query = revisions(work).where('service_id', '=', serviceId);
  if (before !== null) query = query.where('version', '<', before);
  return query.orderBy('version', 'desc').limit(limit).execute();
}

export async function revisionWith(
  work: Work,
  serviceId: ServiceId,
  version: number,
): Promise<Revision | null> {
  const query = revisions(work).where('service_id', '=', serviceId).where('version', '=', version);
  return (await query.executeTakeFirst()) ?? null;
}

function revisions(work: Work) {
  return db(work)
    .selectFrom('directory.revision')
    .select(['service_id as serviceId', 'version', 'listing', 'organisation', 'what', 'by_role as byRole'])
    .select(['edit_id as editId', 'changed_by as changedBy', 'changed_at as changedAt']);
}
