import { minutesAfter } from '#platform/local-date.ts';

import type { DemonstrationSession } from './rota-rows.ts';
import type { Making } from './person-rows.ts';
import type { Episode } from './story-rows.ts';

/** When people can still be booked in, worker by worker: each time is given out once. */
export type OpenDiary = {
  /** The latest time before now that nobody was given. */
  readonly past: (workerId: string, minutes: number) => Time | null;
  /** The next time after now, with some left free between. */
  readonly coming: (workerId: string, minutes: number) => Time | null;
};

type Time = { readonly session: DemonstrationSession; readonly from: Date; readonly to: Date };

/** Left free after each that is still to come, so that there is something to offer. */
const freeMinutes = 25;

export function openDiary(sessions: readonly DemonstrationSession[], now: Date): OpenDiary {
  const byWorker = Map.groupBy(sessions, ({ workerId }) => workerId as string);
  const sides = new Map<string, { past: Walk; coming: Walk }>();
  const sidesOf = (workerId: string) => {
    const known = sides.get(workerId);
    if (known) return known;
    const own = (byWorker.get(workerId) ?? []).toSorted((a, b) => a.from.getTime() - b.from.getTime());
    const made = {
      past: walk(own.filter(({ to }) => to <= now).toReversed(), 0),
      coming: walk(
        own.filter(({ to }) => to > now),
        freeMinutes,
      ),
    };
    sides.set(workerId, made);
    return made;
  };
  return {
    past: (workerId, minutes) => sidesOf(workerId).past(minutes),
    coming: (workerId, minutes) => sidesOf(workerId).coming(minutes),
  };
}

type Walk = (minutes: number) => Time | null;

/** One time after the other, through one session after the other. */
function walk(sessions: readonly DemonstrationSession[], free: number): Walk {
  let place = 0;
  let used = 0;
  return (minutes) => {
    for (; place < sessions.length; place += 1, used = 0) {
      const session = sessions[place];
      if (!session) return null;
      const from = minutesAfter(session.from, used + session.travelMinutes);
      const to = minutesAfter(from, minutes);
      const back = minutesAfter(to, session.travelMinutes);
      used += minutes + 2 * session.travelMinutes + session.bufferMinutes + free;
      if (back <= session.to) return { session, from, to };
    }
    return null;
  };
}

const dayMinutes = 1_440;

/** What was and what is to come with somebody who is supported: a meeting or two, as many have. */
export function addAppointments(making: Making, episode: Episode, diary: OpenDiary): void {
  const { random, moments } = making;
  const { worker, openedDaysAgo } = episode;
  const opened = minutesAfter(moments.now, -openedDaysAgo * dayMinutes);
  const met = random.chance(0.7) ? diary.past(worker.id, 45) : null;
  if (met && met.from > opened)
    addAppointment(making, episode, { time: met, kind: 'first', outcome: outcomeOf(making) });
  if (!random.chance(0.4)) return;
  const kind = met ? 'follow-up' : 'first';
  const next = diary.coming(worker.id, kind === 'first' ? 45 : 20);
  if (next) addAppointment(making, episode, { time: next, kind, outcome: null });
}

type Outcome = 'attended' | 'missed' | 'cancelled-by-person';

/** Of twenty, sixteen come, three do not and one cancels. */
function outcomeOf({ random }: Making): Outcome {
  const part = random.fraction();
  if (part < 0.8) return 'attended';
  return part < 0.95 ? 'missed' : 'cancelled-by-person';
}

type Meeting = {
  readonly time: Time;
  readonly kind: 'first' | 'follow-up';
  readonly outcome: Outcome | null;
};

const bookedDaysBefore = 12;

function addAppointment(
  { rows, random, moments }: Making,
  { id, person, worker }: Episode,
  { time: { session, from, to }, kind, outcome }: Meeting,
): void {
  const before = minutesAfter(from, -bookedDaysBefore * dayMinutes);
  const booked = before < moments.now ? before : moments.now;
  const back = minutesAfter(to, session.travelMinutes);
  const rested = minutesAfter(back, session.bufferMinutes);
  const until = rested <= session.to ? rested : session.to;
  const range = (begins: Date, ends: Date) => `[${begins.toISOString()},${ends.toISOString()})`;
  rows.add('appointments.appointment', {
    network_id: person.network.id,
    id: random.uuid(),
    person_id: person.id,
    episode_id: id,
    practice_id: person.practiceId,
    session_id: session.id,
    worker_id: session.workerId,
    session_during: range(session.from, session.to),
    mode: session.mode,
    kind,
    during: range(from, to),
    occupies: range(minutesAfter(from, -session.travelMinutes), until),
    live: outcome !== 'cancelled-by-person',
    outcome,
    outcome_at: outcome === null ? null : to,
    booked_by: worker.id,
    booked_at: booked,
    changed_by: worker.id,
    changed_at: outcome === null ? booked : to,
  });
}
