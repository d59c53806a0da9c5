import { openEpisodeToChange } from '#modules/referrals';
import { sessionOf } from '#modules/rota';
import type { Session, SessionId } from '#modules/rota';
import type { PersonId } from '#modules/people';
import { minutesAfter } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import type { Submission } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId, Kind } from '../domain/appointment.ts';
import { occupiedBy } from '../domain/occupying.ts';
import { letGoHolds, placeAppointment } from '../store/placing.ts';
import type { ToPlace } from '../store/placing.ts';
import { isTaken } from '../store/taken-store.ts';

/** The time that somebody chose, as an offer named it. */
export type ChosenTime = {
  readonly sessionId: SessionId;
  readonly from: Date;
  readonly minutes: number;
};

export type Taking = ChosenTime & {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly kind: Kind;
  /** Null: booked. */
  readonly heldUntil: Date | null;
  readonly movedFrom: AppointmentId | null;
};

const minuteMilliseconds = 60_000;
const mostMinutes = 240;
const gridMinutes = 5;

/**
 * Takes a time for a person who is supported now.
 *
 * @throws Refusal `appointments.just-taken` when somebody was faster, or the session is not there any more;
 *   `appointments.past`, `people.not-found`, `referrals.no-open-episode`.
 */
export async function takeTime(work: Work, taking: Taking): Promise<Appointment> {
  const { id, personId, kind, heldUntil, movedFrom, from, minutes } = taking;
  requireOnGrid(taking);
  if (from <= work.now) throw new Refusal('conflict', 'appointments.past');
  const [{ episode }, session] = await Promise.all([
    openEpisodeToChange(work, personId),
    sessionToBookIn(work, taking),
  ]);
  const to = minutesAfter(from, minutes);
  const occupies = occupiedBy(session, from, to);
  if (!session.open || occupies.from < session.from || occupies.to > session.to) throw justTaken();
  const { networkId, practiceId, id: episodeId } = episode;
  const at = { networkId, practiceId, episodeId, session, occupies, from, to, mode: session.mode };
  const placed = { ...at, id, personId, kind, heldUntil, movedFrom };
  const isPlaced =
    (await placeAppointment(work, placed)) ||
    ((await letGoHolds(work, { session, occupies, personId })) && (await placeAppointment(work, placed)));
  if (!isPlaced) throw justTaken();
  return newlyPlaced(work, placed);
}

/** As it is now kept: there is no need to read it again. */
function newlyPlaced({ actor: { userId }, now }: Work, { session, occupies: _, ...placed }: ToPlace): Appointment {
  const standing = { sessionId: session.id, workerId: session.workerId, live: true, version: 1 };
  const by = { bookedBy: userId, bookedAt: now, changedBy: userId, changedAt: now };
  return { ...placed, ...standing, ...by, outcome: null, outcomeAt: null };
}

async function sessionToBookIn(work: Work, { sessionId }: ChosenTime): Promise<Session> {
  try {
    return await sessionOf(work, sessionId);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') throw justTaken();
    throw error;
  }
}

/** What no offer ever says is no offer. */
function requireOnGrid({ from, minutes }: ChosenTime): void {
  const whole = Number.isInteger(minutes) && minutes >= gridMinutes && minutes <= mostMinutes;
  if (!whole || Number.isNaN(from.getTime()) || from.getTime() % minuteMilliseconds !== 0)
    throw new Refusal('invalid', 'appointments.no-such-time');
}

/**
 * Claims the key of a submission, and tells whoever comes too late before anything is locked: both are asked at once.
 *
 * @returns What the same submission was answered before; null when it is the first and the time seems free.
 * @throws Refusal `appointments.just-taken`
 */
export async function claimWhileFree<Answer>(
  work: Work,
  submission: Submission<Answer>,
  chosen: ChosenTime,
): Promise<Answer | null> {
  requireOnGrid(chosen);
  const { sessionId, from, minutes } = chosen;
  const [before, taken] = await Promise.all([
    answeredBefore(work, submission),
    isTaken(work, { sessionId, from, to: minutesAfter(from, minutes) }),
  ]);
  if (before === null && taken) throw justTaken();
  return before;
}

const justTaken = () => new Refusal('conflict', 'appointments.just-taken');
