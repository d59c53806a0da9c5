import type { UserId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { DirectoryTables, ServiceRow } from '../../store/tables.ts';
import type { DuplicateId, MergeId, PairState } from '../domain/pair.ts';
import type { Reason } from '../domain/score.ts';

type Tables = Omit<DirectoryTables, 'directory.service'> & {
  'directory.service': ServiceRow & { merged_into: ServiceId | null };
  'directory.likeness': { key: string; service_id: ServiceId };
  'directory.likeness_progress': { one: boolean; changed_at: Date; service_id: ServiceId };
  'directory.duplicate': {
    id: DuplicateId;
    one_id: ServiceId;
    other_id: ServiceId;
    score: number;
    reasons: readonly Reason[];
    state: PairState;
    found_at: Date;
    settled_at: Date | null;
    settled_by: UserId | null;
  };
  'directory.merge': {
    id: MergeId;
    pair_id: DuplicateId;
    kept_id: ServiceId;
    merged_id: ServiceId;
    before: string;
    merged_at: Date;
    merged_by: UserId;
    undone_at: Date | null;
    undone_by: UserId | null;
  };
};

export const db = ownTables<Tables>();
