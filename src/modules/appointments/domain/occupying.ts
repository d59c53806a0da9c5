import type { Session } from '#modules/rota';
import { minutesAfter } from '#platform/local-date.ts';

type Gaps = Pick<Session, 'mode' | 'to' | 'bufferMinutes' | 'travelMinutes'>;

/**
 * When the worker is taken by an appointment: with the way there and back, when it is at the person's home, and the
 * gap after it. At the end of a session no gap is needed.
 */
export function occupiedBy(session: Gaps, from: Date, to: Date): { readonly from: Date; readonly to: Date } {
  const travel = travelOf(session);
  const back = minutesAfter(to, travel);
  const rested = minutesAfter(back, session.bufferMinutes);
  const end = rested <= session.to ? rested : back <= session.to ? session.to : back;
  return { from: minutesAfter(from, -travel), to: end };
}

/** Minutes on the way, each way. */
export function travelOf({ mode, travelMinutes }: Pick<Session, 'mode' | 'travelMinutes'>): number {
  return mode === 'home' ? travelMinutes : 0;
}
