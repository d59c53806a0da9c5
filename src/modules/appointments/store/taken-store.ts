import { sql } from 'kysely';

import type { SessionId } from '#modules/rota';
import type { Work } from '#platform/work.ts';

import type { AppointmentId } from '../domain/appointment.ts';
import { rangeOf } from '../domain/range.ts';
import type { Stretch } from '../slots/domain/free-time.ts';

export type TakenAsked = {
  readonly from: Date;
  readonly to: Date;
  /** Left out of it: the appointment to be moved. */
  readonly but: AppointmentId | null;
};

/**
 * What takes time of the sessions of a span, of every practice, without saying whose it is: held times that ran out
 * do not. The edges come as minutes since 1970, two by two.
 */
export async function takenBetween(
  work: Work,
  { from, to, but }: TakenAsked,
): Promise<ReadonlyMap<SessionId, readonly Stretch[]>> {
  const { rows } = await sql<{ id: SessionId; edges: string }>`
    select session_id as id, array_to_string(minutes, ' ') as edges
    from appointments.taken(
      ${work.actor.networkIds}::uuid[], ${rangeOf(from, to)}::tstzrange, ${work.now}::timestamptz, ${but}::uuid
    )`.execute(work.trx);
  return new Map(rows.map(({ id, edges }) => [id, pairsOf(edges)]));
}

/** Whether somebody has a time already. The insert decides; this spares it to those who come too late. */
export async function isTaken(
  work: Work,
  { sessionId, from, to }: { readonly sessionId: SessionId; readonly from: Date; readonly to: Date },
): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select appointments.is_taken(${sessionId}::uuid, ${rangeOf(from, to)}::tstzrange, ${work.now}::timestamptz) as taken`.execute(
    work.trx,
  );
  return rows[0]?.taken ?? false;
}

function pairsOf(text: string): readonly Stretch[] {
  const edges = text.split(' ').map(Number);
  const pairs: Stretch[] = [];
  for (let index = 0; index + 1 < edges.length; index += 2)
    pairs.push({ from: edges[index] ?? 0, to: edges[index + 1] ?? 0 });
  return pairs;
}
