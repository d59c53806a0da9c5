import { m } from '#text';
import { logContact, openEpisodeOf } from '#modules/referrals';
import { keepAmended } from '#platform/amendments.ts';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentMissed } from '../../announcements.ts';
import { appointmentToChange } from '../../taking/appointment-in-reach.ts';
import { setOutcome } from '../../commands/set-outcome.ts';
import type { Appointment, AppointmentId } from '../../domain/appointment.ts';
import { planCheckIn } from '../check-in.ts';
import type { CameHow, Went } from '../domain/went.ts';
import { changeWent, insertWent, wentOf } from '../store/went-store.ts';
import type { KeptWent } from '../store/went-store.ts';
import { askAfterThem, missedNothing } from '../welfare.ts';

export type SayCame = {
  readonly once: string;
  readonly id: AppointmentId;
  readonly came: CameHow;
  /** The version of what was said before; `0` when nothing was. */
  readonly seen: string | null;
};

/**
 * Writes down whether somebody came. A miss plans a kind check-in and never closes anything; several misses of
 * somebody at risk raise a welfare prompt.
 */
export async function sayCame(work: Work, { once, ...input }: SayCame): Promise<void> {
  requirePermission(work, 'appointments.settle');

  const { id, came, seen } = input;
  if (await answeredBefore(work, { key: once, command: 'appointments.say-came', input, answer: { id } }))
    return;
  const appointment = await appointmentToChange(work, id);
  const before = await wentOf(work, id);
  requireSeen(before, seen);
  const outcome = came === 'missed' ? 'missed' : 'attended';
  if (appointment.outcome !== outcome) await setOutcome(work, { id, outcome });
  if (before) await rewrite(work, before, came);
  else await insertWent(work, appointment, came);
  const { personId, networkId } = appointment;
  const details = { came };
  await audit(work, 'appointments.came-said', { type: 'appointment', id, personId, networkId, details });
  if (came !== 'missed') {
    if (before === null) await logMeeting(work, appointment);
    return missedNothing(work, appointment);
  }
  await planCheckIn(work, appointment);
  await askAfterThem(work, appointment);
  await enqueue(work, appointmentMissed, { personId, episodeId: appointment.episodeId });
}

/** Who came was reached: it is told as any conversation is, and what follows is planned from it. */
async function logMeeting(work: Work, { personId, episodeId, mode, from, to }: Appointment): Promise<void> {
  const episode = await openEpisodeOf(work, personId);
  if (episode?.id !== episodeId) return;
  const kind = mode === 'phone' ? 'spoke' : 'met';
  const minutes = Math.round((to.getTime() - from.getTime()) / 60_000);
  await logContact(work, { once: newId(), personId, kind, note: null, minutes, askedFor: null });
}

/** @throws Refusal `platform.changed-since` when somebody else has said more meanwhile; `appointments.nothing-said` for a version that never was. */
export function requireSeen(before: KeptWent | null, seen: string | null): void {
  if (before) return requireUnchanged(before, seen);
  if (seen !== '0') throw new Refusal('conflict', 'appointments.nothing-said');
}

/** Who did not come answered nothing: what was written down in error stays readable as it was. */
async function rewrite(work: Work, before: KeptWent, came: CameHow): Promise<void> {
  const unasked = {
    helpful: null,
    helpfulWords: null,
    another: null,
    anotherWords: null,
    next: null,
    nextOn: null,
  };
  const after: Partial<Went> = came === 'missed' ? { came, ...unasked } : { came };
  const subject = { type: 'appointment', id: before.appointmentId };
  await keepAmended(work, { subject, before, after, reason: m.after_put_right() });
  await changeWent(work, before, after);
}
