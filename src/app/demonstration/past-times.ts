import type { ClientBase } from 'pg';

import type { Random } from './random.ts';

/** A session of the months before this one in which nobody is booked yet. */
export type PastSession = {
  readonly id: string;
  readonly workerId: string;
  readonly mode: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly bufferMinutes: number;
  readonly travelMinutes: number;
};

/** When somebody can have met a worker in a session. */
export type Time = {
  readonly session: PastSession;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
};

export async function pastSessions(
  client: ClientBase,
  networkId: string,
  now: Date,
): Promise<readonly PastSession[]> {
  const { rows } = await client.query<Omit<PastSession, 'from' | 'to'> & { from: Date; to: Date }>(
    `select id, worker_id as "workerId", mode, lower(during) as "from", upper(during) as "to",
       buffer_minutes as "bufferMinutes", travel_minutes as "travelMinutes"
     from rota.session s where network_id = $1 and open and upper(during) < date_trunc('month', $2::timestamptz)
       and not exists (select from appointments.appointment a where a.network_id = s.network_id and a.session_id = s.id)
     order by md5(id::text)`,
    [networkId, now],
  );
  return rows.map(({ from, to, ...rest }) => ({ ...rest, from: instantOf(from), to: instantOf(to) }));
}

/** Short and long ones, one after the other, for as long as the session lasts. */
export function timesIn(random: Random, session: PastSession): readonly Time[] {
  const times: Time[] = [];
  for (let begins = session.from; ;) {
    const from = begins.add({ minutes: session.travelMinutes });
    const to = from.add({ minutes: random.one([20, 20, 30, 45]) });
    const back = to.add({ minutes: session.travelMinutes });
    if (Temporal.Instant.compare(back, session.to) > 0) return times;
    times.push({ session, from, to });
    begins = back.add({ minutes: session.bufferMinutes });
  }
}

/** As PostgreSQL reads a range. */
export function rangeOf(from: Temporal.Instant, to: Temporal.Instant): string {
  return `[${from.toString()},${to.toString()})`;
}

function instantOf(at: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime());
}
