import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

export type Access = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: UserId;
  readonly actorKind: 'user' | 'public' | 'system';
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly personId: string | null;
};

export type AccessFilter = {
  readonly personId: string | null;
  readonly actorId: string | null;
  /** Shows what came before this entry: the last one of the page before. */
  readonly before: { readonly at: Date; readonly id: string } | null;
};

export const accessesPerPage = 50;

/** Who saw or changed what, newest first: one page, and one entry more when there is a next page. */
export async function accesses(
  work: Work,
  { personId, actorId, before }: AccessFilter,
): Promise<readonly Access[]> {
  let query = db(work)
    .selectFrom('audit.entry')
    .where('network_id', '=', withinReach(work))
    .select([
      'id',
      'at',
      'actor_id as actorId',
      'actor_kind as actorKind',
      'action',
      'subject_type as subjectType',
      'subject_id as subjectId',
      'person_id as personId',
    ]);
  if (personId) query = query.where('person_id', '=', personId);
  if (actorId) query = query.where('actor_id', '=', actorId as UserId);
  if (before) query = query.where(sql<boolean>`(at, id) < (${before.at}, ${before.id}::uuid)`);
  return query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(accessesPerPage + 1)
    .execute();
}
