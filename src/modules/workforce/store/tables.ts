import type { ColumnType } from 'kysely';

import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownTables } from '#platform/work.ts';

import type { WorkerId, WorkerKind } from '../domain/worker.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

/** Every table this module owns. Nothing else may name them. */
export type WorkforceTables = {
  'workforce.worker': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<WorkerId>;
    name: string;
    kind: WorkerKind;
    phone: string | null;
    email: string | null;
    caseload_limit: number;
    languages: readonly string[];
    works_from: LocalDate;
    works_to: LocalDate | null;
  };
  'workforce.practice_cover': {
    network_id: WriteOnce<NetworkId>;
    practice_id: WriteOnce<OrganisationId>;
    worker_id: WriteOnce<WorkerId>;
  };
};

export const db = ownTables<WorkforceTables>();
