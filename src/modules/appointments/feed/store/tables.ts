import type { ColumnType } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import type { NetworkId } from '#platform/ids.ts';
import type { Locale } from '#platform/locale.ts';
import { ownTables } from '#platform/work.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

type Tables = {
  'appointments.feed': {
    network_id: WriteOnce<NetworkId>;
    worker_id: WriteOnce<WorkerId>;
    hash: Buffer;
    language: Locale;
    made_at: Date;
  };
};

export const db = ownTables<Tables>();
