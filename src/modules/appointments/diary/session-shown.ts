import type { Leave, Session } from '#modules/rota';

import { freePlaces, minutesOf } from './domain/free-places.ts';
import type { Standing } from './domain/standing.ts';
import type { Entry, ShownSession } from './pages/session-card.tsx';

export type Showing = {
  readonly standing: ReadonlyMap<string, readonly Standing[]>;
  readonly leave: readonly Leave[];
  readonly names: ReadonlyMap<string, { readonly full: string }>;
  readonly workers: ReadonlyMap<string, string>;
  readonly leastMinutes: number;
  readonly now: Date;
  /** Said with each session when several people's are shown. */
  readonly saysWorker: boolean;
  readonly mayBook: boolean;
};

/** A session with what is booked, held and free in it, in order of time. */
export function shownSession(session: Session, showing: Showing): ShownSession {
  const standing = showing.standing.get(session.id) ?? [];
  const away = showing.leave.filter(
    ({ workerId, from, to }) => workerId === session.workerId && from < session.to && to > session.from,
  );
  const taken = [...standing.map(({ takenFrom, takenTo }) => ({ from: takenFrom, to: takenTo })), ...away];
  const free = freePlaces({ ...showing, session, taken });
  return {
    id: session.id,
    name: session.clinicName,
    worker: showing.saysWorker ? (showing.workers.get(session.workerId) ?? '') : null,
    mode: session.mode,
    place: session.site && [session.site.name, session.room?.name].filter(Boolean).join(', '),
    from: session.from,
    to: session.to,
    away: away.length > 0,
    over: session.to <= showing.now,
    booked: standing.filter(({ heldUntil }) => heldUntil === null).length,
    freeMinutes: free.reduce((sum, gap) => sum + minutesOf(gap), 0),
    mayBook: showing.mayBook,
    entries: inOrder([
      ...standing.map((one) => entryOf(one, showing)),
      ...free.map((gap) => ({ is: 'free' as const, ...gap, minutes: minutesOf(gap) })),
    ]),
  };
}

function entryOf(one: Standing, { names, now }: Showing): Entry {
  const { id, from, to, heldUntil, outcome, kind } = one;
  const minutes = minutesOf(one);
  if (heldUntil !== null) return { is: 'held', from, to, until: heldUntil };
  const state = outcome === 'attended' || outcome === 'missed' ? outcome : to <= now ? 'past' : 'coming';
  const name = names.get(one.personId)?.full ?? '';
  return {
    is: 'booked',
    id,
    personId: one.personId,
    name,
    from,
    to,
    minutes,
    state,
    first: kind === 'first',
  };
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => one.from.getTime() - other.from.getTime());
}
