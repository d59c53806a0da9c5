import type { ColumnType, Generated } from 'kysely';

import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownTables } from '#platform/work.ts';

import type { PauseId } from '../domain/pause.ts';

type WriteOnce<T> = ColumnType<T, T, never>;
type Later<T> = ColumnType<T | null, never, T>;

type PauseTables = {
  'capacity.pause': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<PauseId>;
    practice_id: WriteOnce<OrganisationId | null>;
    from_on: WriteOnce<LocalDate>;
    until_on: WriteOnce<LocalDate>;
    why: WriteOnce<string>;
    shown: WriteOnce<string>;
    instead: WriteOnce<string>;
    paused_by: WriteOnce<UserId>;
    paused_at: WriteOnce<Date>;
    reopened_at: Later<Date>;
    reopened_by: Later<UserId>;
    version: Generated<number>;
    changed_by: UserId;
    changed_at: Date;
  };
};

export const db = ownTables<PauseTables>();
