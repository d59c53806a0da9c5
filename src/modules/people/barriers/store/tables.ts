import type { ColumnType, Generated } from 'kysely';

import type { NetworkId, UserId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';

import type { PersonId } from '../../domain/person.ts';
import type { BarrierId, BarrierKind, TimeReason, WishedLength } from '../domain/barrier.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

export type BarrierRow = {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<BarrierId>;
  person_id: WriteOnce<PersonId>;
  kind: WriteOnce<BarrierKind>;
  weekdays: WriteOnce<readonly number[] | null>;
  from_time: WriteOnce<string | null>;
  to_time: WriteOnce<string | null>;
  why: WriteOnce<TimeReason | null>;
  worker_id: WriteOnce<UserId | null>;
  length: WriteOnce<WishedLength | null>;
  words: WriteOnce<string | null>;
  in_place_of: WriteOnce<BarrierId | null>;
  said_at: WriteOnce<Date>;
  withdrawn_at: Date | null;
  version: Generated<number>;
  changed_by: UserId;
  changed_at: Date;
};

export const db = ownTables<{ 'people.barrier': BarrierRow }>();
