import { sql } from 'kysely';

import type { SessionId } from '#modules/rota';
import { isSent } from '#platform/once.ts';
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
 * do not. It comes as one text: as rows it would take longer to read than to find.
 */
export async function takenBetween(
  work: Work,
  { from, to, but }: TakenAsked,
): Promise<ReadonlyMap<SessionId, readonly Stretch[]>> {
  const { rows } = await sql<{ lines: string }>`
    select appointments.taken(
      ${work.actor.networkIds}::uuid[], ${rangeOf(from, to)}::tstzrange, ${work.now}::timestamptz, ${but}::uuid
    ) as lines`.execute(work.trx);
  const text = rows[0]?.lines ?? '';
  const taken = new Map<SessionId, readonly Stretch[]>();
  for (const line of text === '' ? [] : text.split(';')) {
    const [id, ...edges] = line.split(' ');
    taken.set(id as SessionId, pairsOf(edges));
  }
  return taken;
}

/**
 * Whether a time is gone for whoever sends this now: somebody has it already, and not by the same submission. The
 * insert decides; this spares it, and all that comes before it, to those who come too late.
 */
export async function isGone(
  work: Work,
  { sessionId, from, to }: { readonly sessionId: SessionId; readonly from: Date; readonly to: Date },
  once: string,
): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`
    select appointments.is_taken(${sessionId}::uuid, ${rangeOf(from, to)}::tstzrange, ${work.now}::timestamptz)
      and not ${isSent(work, once)} as gone`.execute(work.trx);
  return rows[0]?.gone ?? false;
}

/** @param edges Minutes since 1970, two by two. */
function pairsOf(edges: readonly string[]): readonly Stretch[] {
  const pairs: Stretch[] = [];
  for (let index = 0; index + 1 < edges.length; index += 2)
    pairs.push({ from: Number(edges[index]), to: Number(edges[index + 1]) });
  return pairs;
}
