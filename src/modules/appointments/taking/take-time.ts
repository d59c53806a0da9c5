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
import { isGone } from '../store/taken-store.ts';

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
  const reading = sessionToBookIn(work, taking);
  // Asked at once, but whether there is such a person is answered first: heard of below.
  reading.catch(() => undefined);
  const { episode } = await openEpisodeToChange(work, personId);
  const session = await reading;
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
function newlyPlaced({ actor: { userId }, now }: Work, placed: ToPlace): Appointment {
  const { session, networkId, id, personId, episodeId, practiceId, mode, kind, from, to } = placed;
  const standing = { sessionId: session.id, workerId: session.workerId, live: true, version: 1 };
  const by = { bookedBy: userId, bookedAt: now, changedBy: userId, changedAt: now };
  const open = { heldUntil: placed.heldUntil, movedFrom: placed.movedFrom, outcome: null, outcomeAt: null };
  return {
    networkId,
    id,
    personId,
    episodeId,
    practiceId,
    mode,
    kind,
    from,
    to,
    ...standing,
    ...by,
    ...open,
  };
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
 * Tells whoever comes too late before anything is written or locked, and claims the key of a submission that does not.
 * A second sending of what was booked finds its own time taken, and is not too late.
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
  const time = { sessionId, from, to: minutesAfter(from, minutes) };
  if (await isGone(work, time, submission.key)) throw justTaken();
  return answeredBefore(work, submission);
}

const justTaken = () => new Refusal('conflict', 'appointments.just-taken');
