import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { Edit, EditId, EditState } from '../domain/edit.ts';
import { db } from './tables.ts';

export type NewEdit = Pick<Edit, 'id' | 'serviceId' | 'baseVersion' | 'base' | 'proposed' | 'tell'>;

/** Keeps a proposal in place of the one that the same keeper made before, if that still waits. */
export async function addEdit(work: Work, edit: NewEdit): Promise<void> {
  await db(work)
    .updateTable('directory.edit')
    .set({ state: 'replaced', tell: null, decided_by: work.actor.userId, decided_at: work.now })
    .where('service_id', '=', edit.serviceId)
    .where('proposed_by', '=', work.actor.userId)
    .where('state', '=', 'waiting')
    .execute();
  await db(work)
    .insertInto('directory.edit')
    .values({
      id: edit.id,
      service_id: edit.serviceId,
      base_version: edit.baseVersion,
      base: edit.base === null ? null : sql`${JSON.stringify(edit.base)}::jsonb`,
      proposed: sql`${JSON.stringify(edit.proposed)}::jsonb`,
      proposed_by: work.actor.userId,
      proposed_at: work.now,
      tell: edit.tell,
      state: 'waiting',
    })
    .execute();
}

export async function editWith(work: Work, id: EditId, { lock = false } = {}): Promise<Edit | null> {
  const query = edits(work).where('id', '=', id);
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

/** The last of a page: when it was proposed, as a moment of ISO 8601. */
export type EditCursor = { readonly at: string; readonly id: EditId };

type Slice = { readonly after: EditCursor | null; readonly limit: number };

/** What waits, the oldest first. */
export function waitingEdits(work: Work, { after, limit }: Slice): Promise<readonly Edit[]> {
  const waiting = edits(work).where('state', '=', 'waiting');
  const onward = after
    ? waiting.where(sql<boolean>`(proposed_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)`)
    : waiting;
  return onward.orderBy('proposed_at').orderBy('id').limit(limit).execute();
}

export async function waitingCount(work: Work): Promise<number> {
  const { count } = await db(work)
    .selectFrom('directory.edit')
    .where('state', '=', 'waiting')
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** What waits for one listing, the oldest first; a listing has few keepers, and each one proposal. */
export function waitingFor(work: Work, serviceId: ServiceId): Promise<readonly Edit[]> {
  return edits(work)
    .where('service_id', '=', serviceId)
    .where('state', '=', 'waiting')
    .orderBy('proposed_at')
    .orderBy('id')
    .limit(50)
    .execute();
}

/** What somebody proposed lately, the newest first, decided or not. */
export function editsBy(work: Work, userId: UserId): Promise<readonly Edit[]> {
  return edits(work)
    .where('proposed_by', '=', userId)
    .where('state', '<>', 'replaced')
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

/** Ends a proposal that waits: who made it needs no telling after this. */
export async function decideEdit(
  work: Work,
  id: EditId,
  decision: { readonly state: EditState; readonly reason: string | null },
): Promise<void> {
  await db(work)
    .updateTable('directory.edit')
    .set({ ...decision, tell: null, decided_by: work.actor.userId, decided_at: work.now })
    .where('id', '=', id)
    .execute();
}

function edits(work: Work) {
  return db(work)
    .selectFrom('directory.edit')
    .select(['id', 'service_id as serviceId', 'base_version as baseVersion', 'base', 'proposed', 'state'])
    .select(['proposed_by as proposedBy', 'proposed_at as proposedAt', 'tell', 'reason'])
    .select('decided_at as decidedAt');
}
