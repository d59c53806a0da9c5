import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';

export type Room = {
  /** How many people the worker supports. */
  readonly supported: number;
  /** How many wait in the whole network. */
  readonly waiting: number;
};

/** Counted over the whole network, also for somebody who reaches one practice of it. */
export async function roomWith(work: Work, workerId: WorkerId): Promise<Room> {
  const { rows } = await sql<Room>`select supported, waiting from referrals.room_with(${workerId})`.execute(
    work.trx,
  );
  return rows[0] ?? { supported: 0, waiting: 0 };
}
