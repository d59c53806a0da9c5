import { sql } from 'kysely';
import type { Pool } from 'pg';

import { onPool } from '#platform/database.ts';
import type { NetworkId } from '#platform/ids.ts';

/** The networks in which a reminder is due: asked by the clock, outside any network's reach. */
export async function networksWithDue(pool: Pool, now: Date): Promise<readonly NetworkId[]> {
  const { rows } = await sql<{ networkId: NetworkId }>`
    select distinct network_id as "networkId" from appointments.reminder
    where state = 'planned' and due_at <= ${now} order by network_id`.execute(onPool(pool));
  return rows.map(({ networkId }) => networkId);
}
