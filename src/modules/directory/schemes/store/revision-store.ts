import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId } from '../domain/scheme.ts';
import { db } from './tables.ts';
import type { Snapshot } from './tables.ts';

export type Revision = {
  readonly version: number;
  readonly snapshot: Snapshot;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/** What a scheme has been, the newest first: at most a hundred. */
export function revisionsOf(work: Work, id: SchemeId): Promise<readonly Revision[]> {
  return db(work)
    .selectFrom('directory.scheme_revision')
    .where('scheme_id', '=', id)
    .select(['version', 'snapshot', 'changed_by as changedBy', 'changed_at as changedAt'])
    .orderBy('version', 'desc')
    .limit(100)
    .execute();
}
