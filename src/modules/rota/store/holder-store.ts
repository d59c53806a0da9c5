import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import type { NetworkId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Session, SessionId } from '../domain/session.ts';
import type { RoomId } from '../domain/site.ts';
import { sessionsOf } from './session-store.ts';
import { db } from './tables.ts';

export type Wanted = {
  readonly networkId: NetworkId;
  readonly workerId: WorkerId;
  readonly roomId: RoomId | null;
  readonly times: readonly { readonly from: Date; readonly to: Date }[];
  /** Sessions that do not count, because they are the ones that are changed. */
  readonly except?: readonly SessionId[];
};

/** What holds a worker or a room at some times: open sessions, earliest first, at most 50. */
export async function holdersOf(work: Work, wanted: Wanted): Promise<readonly Session[]> {
  const { times, except = [] } = wanted;
  if (times.length === 0) return [];
  const spans = sql.join(
    times.map(({ from, to }) => sql`tstzrange(${from}::timestamptz, ${to}::timestamptz, '[)')`),
  );
  const rows = await db(work)
    .selectFrom('rota.session as s')
    .where('s.network_id', '=', withinReach(work))
    .where('s.network_id', '=', wanted.networkId)
    .where('s.open', '=', true)
    .where(sql<boolean>`s.during && any(array[${spans}])`)
    .where((either) => {
      const worker = either('s.worker_id', '=', wanted.workerId);
      return wanted.roomId ? either.or([worker, either('s.room_id', '=', wanted.roomId)]) : worker;
    })
    .where(sql<boolean>`s.id <> all(${except}::uuid[])`)
    .select('s.id')
    .orderBy(sql`lower(s.during)`)
    .orderBy('s.id')
    .limit(50)
    .execute();
  const ids = rows.map(({ id }) => id);
  const found = await sessionsOf(work, ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}
