import { sql } from 'kysely';
import type { Pool } from 'pg';

import { onPool } from '#platform/database.ts';
import type { NetworkId } from '#platform/ids.ts';

export type DueThere = {
  readonly networkId: NetworkId;
  /** How many are due, among the first twenty thousand of all. */
  readonly due: number;
};

const many = 20_000;

/** The networks in which reminders are due: asked by the clock, outside any network's reach. */
export async function networksWithDue(pool: Pool, now: Date): Promise<readonly DueThere[]> {
  const { rows } = await sql<DueThere>`
    select network_id as "networkId", count(*) as due from (
      select network_id from appointments.reminder where state = 'planned' and due_at <= ${now}
      order by due_at limit ${many}) soon
    group by network_id order by network_id`.execute(onPool(pool));
  return rows;
}
