import type { Work } from '#platform/work.ts';

import type { Booked, BookedIn } from './bookings.ts';
import { planOf } from './clashes.ts';
import type { Session } from './domain/session.ts';
import type { Impact } from './impact.ts';
import type { Occurrence } from './occurrences.ts';
import type { NewClinic } from './store/clinic-store.ts';
import { holdersOf } from './store/holder-store.ts';

/** What becomes of a clinic's sessions, from a day on, when it takes place by another pattern. */
export async function impactOfChange(
  work: Work,
  { sessions, next }: { readonly sessions: readonly Session[]; readonly next: NewClinic },
  bookedIn: BookedIn,
): Promise<Impact> {
  const booked = groupedBySession(
    await bookedIn(
      work,
      sessions.map(({ id }) => id),
    ),
  );
  const taking = await planOf(work, next);
  const onDay = new Map(taking.map((one) => [one.day, one]));
  const except = sessions.map(({ id }) => id);
  const clashes = await holdersOf(work, { ...next, times: taking, except });
  const becomes = (session: Session) => {
    const planned = onDay.get(session.onDay);
    const isFree = planned && !clashes.some(({ from, to }) => from < planned.to && to > planned.from);
    return isFree ? planned : null;
  };
  const peopleIn = (session: Session) => booked.get(session.id) ?? [];
  const withPeople = sessions.filter((session) => peopleIn(session).length > 0);
  const changing = withPeople.filter((session) => fits(peopleIn(session), becomes(session), next));
  const kept = withPeople.filter((session) => !changing.includes(session));
  return {
    closing: sessions.filter((session) => peopleIn(session).length === 0),
    changing,
    kept,
    going: changing.flatMap(peopleIn),
    staying: kept.flatMap(peopleIn),
    clashes,
    making: taking.length,
  };
}

/** The way there and back and the gap after it stay within the session, and they meet as they agreed to. */
function fits(people: readonly Booked[], planned: Occurrence | null, next: NewClinic): boolean {
  if (!planned) return false;
  return people.every(
    ({ takenFrom, takenTo, mode }) =>
      takenFrom >= planned.from && takenTo <= planned.to && mode === next.mode,
  );
}

function groupedBySession(people: readonly Booked[]): ReadonlyMap<string, readonly Booked[]> {
  return Map.groupBy(people, ({ sessionId }) => sessionId);
}
