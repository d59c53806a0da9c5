import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { Booked, BookedIn } from './bookings.ts';
import type { Session } from './domain/session.ts';
import { putClosed } from './store/session-writes.ts';

/** What a change does to the sessions that are there and to whoever is booked in them. */
export type Impact = {
  /** Nobody is booked in them: they are closed. */
  readonly closing: readonly Session[];
  /** They become sessions of the new pattern, with everybody in them. */
  readonly changing: readonly Session[];
  /** Somebody is booked in them who would not fit: kept as they are, until they were told. */
  readonly kept: readonly Session[];
  /** Those who go with the sessions that change. */
  readonly going: readonly Booked[];
  /** Those who would not fit. */
  readonly staying: readonly Booked[];
  /** What already holds the worker or the room. */
  readonly clashes: readonly Session[];
  /** How many sessions the new pattern makes. */
  readonly making: number;
};

/** Sessions end: those with somebody in them are kept until they were told. */
export async function impactOfClosing(
  work: Work,
  sessions: readonly Session[],
  bookedIn: BookedIn,
): Promise<Impact> {
  const staying = await bookedIn(
    work,
    sessions.map(({ id }) => id),
  );
  const booked = new Set(staying.map(({ sessionId }) => sessionId));
  return {
    closing: sessions.filter(({ id }) => !booked.has(id)),
    changing: [],
    kept: sessions.filter(({ id }) => booked.has(id)),
    going: [],
    staying,
    clashes: [],
    making: 0,
  };
}

/**
 * Nothing that touches somebody is done before it was seen.
 *
 * @throws Refusal `rota.to-decide`
 */
export function requireDecided({ going, staying, clashes }: Impact, decided: boolean): void {
  const touches = going.length + staying.length + clashes.length > 0;
  if (touches && !decided) throw new Refusal('conflict', 'rota.to-decide');
}

export async function closeUnbooked(work: Work, { closing }: Impact): Promise<void> {
  await putClosed(work, closing);
}
