import { sql } from 'kysely';

import { compiledOnce } from './compiled-once.ts';
import type { NetworkId, UserId } from './ids.ts';
import { newId } from './ids.ts';
import { homeNetwork, ownTables, withinReach } from './work.ts';
import type { Work } from './work.ts';

type Tables = {
  'audit.amendment': {
    network_id: NetworkId;
    id: string;
    subject_type: string;
    subject_id: string;
    field: string;
    before: string;
    after: string;
    reason: string;
    amended_by: UserId;
    amended_at: Date;
  };
};

const db = ownTables<Tables>();

export type Amendment = {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string;
  readonly amendedBy: UserId;
  readonly amendedAt: Date;
};

export type AmendedFields = {
  readonly subject: { readonly type: string; readonly id: string };
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Why, in the words of whoever amended it. */
  readonly reason: string;
};

/**
 * Keeps the old value of every field that differs, so that it stays readable beside the new one. The
 * caller saves the new values and writes the audit entry, in the same work.
 *
 * @returns The names of the fields that changed.
 */
export async function keepAmended(work: Work, amended: AmendedFields): Promise<readonly string[]> {
  const { subject, before, after, reason } = amended;
  const changed = Object.keys(after).filter((field) => !same(before[field], after[field]));
  if (changed.length === 0) return [];
  await db(work)
    .insertInto('audit.amendment')
    .values(
      changed.map((field) => ({
        network_id: homeNetwork(work),
        id: newId<string>(),
        subject_type: subject.type,
        subject_id: subject.id,
        field,
        before: JSON.stringify(before[field] ?? null),
        after: JSON.stringify(after[field] ?? null),
        reason,
        amended_by: work.actor.userId,
        amended_at: work.now,
      })),
    )
    .execute();
  return changed;
}

/** What was amended on some records of one type, newest first, by record id. At most 500 amendments. */
export async function amendmentsOf(
  work: Work,
  type: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Amendment[]>> {
  if (ids.length === 0) return new Map();
  return Map.groupBy(await rowsOf(work, type, ids), ({ subjectId }) => subjectId);
}

const rowsOf = compiledOnce((work, type: string, ids: readonly string[]) =>
  db(work)
    .selectFrom('audit.amendment')
    .where('network_id', '=', withinReach(work))
    .where('subject_type', '=', type)
    .where('subject_id', '=', sql<string>`any(${ids}::uuid[])`)
    .select([
      'subject_id as subjectId',
      'field',
      'before',
      'after',
      'reason',
      'amended_by as amendedBy',
      'amended_at as amendedAt',
    ])
    .orderBy('amended_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500),
);

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
