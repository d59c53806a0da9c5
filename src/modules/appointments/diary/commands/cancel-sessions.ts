import { writeToPeople } from '#modules/messages';
import type { ToPerson } from '#modules/messages';
import { addLeave, closeSession, requireRotaOf } from '#modules/rota';
import type { LeaveKind, SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { addDays, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { letGo } from '../../taking/let-go.ts';
import { planNextAfter } from '../../taking/plan-next.ts';
import type { Appointment, AppointmentId } from '../../domain/appointment.ts';
import { meetingsOf } from '../../reminders/meetings.ts';
import { keptAmong } from '../../store/appointment-store.ts';
import { bookedIn } from '../booked-in.ts';
import { sessionsToCancel } from '../cancelled-sessions.ts';
import type { Standing } from '../domain/standing.ts';
import { standingToChange } from '../store/diary-store.ts';

export type CancelSessions = {
  readonly once: string;
  readonly sessionIds: readonly SessionId[];
  /** Those whose appointments are cancelled; everybody else's are kept, and their sessions stay. */
  readonly cancelIds: readonly AppointmentId[];
  /** The worker is away that day, so that nothing is booked into what stays. */
  readonly away: { readonly workerId: WorkerId; readonly day: LocalDate; readonly kind: LeaveKind } | null;
};

/**
 * Cancels sessions: those who were chosen are told by the way that suits them, and what is empty then is closed.
 *
 * @returns How many were cancelled, and how many of them could not be written to and are to be rung.
 */
export async function cancelSessions(work: Work, input: CancelSessions) {
  requirePermission(work, 'appointments.book');
  requirePermission(work, 'rota.edit-own');
  const { once: key, ...said } = input;
  const none = { cancelled: 0, toRing: 0 };
  if (await answeredBefore(work, { key, command: 'appointments.cancel-sessions', input: said, answer: none }))
    return none;

  const sessions = await sessionsToCancel(work, input);
  for (const id of new Set(sessions.map(({ workerId }) => workerId))) await requireRotaOf(work, id);
  const standing = await standingToChange(
    work,
    sessions.map(({ id }) => id),
  );
  const chosen = standing.filter((one) => input.cancelIds.includes(one.id) && isComing(work, one));
  const toRing = await tell(
    work,
    await keptAmong(
      work,
      chosen.map(({ id }) => id),
    ),
  );
  const staying = new Set(standing.filter((one) => !chosen.includes(one)).map(({ sessionId }) => sessionId));
  for (const { id } of sessions) if (!staying.has(id)) await closeSession(work, { sessionId: id });
  if (input.away) await goAway(work, input.away);
  const details = { cancelled: chosen.length, sessions: sessions.length };
  await audit(work, 'appointments.sessions-cancelled', { type: 'diary', id: work.requestId, details });
  return { cancelled: chosen.length, toRing };
}

function isComing({ now }: Work, { outcome, from }: Standing): boolean {
  return outcome === null && from > now;
}

/** Lets their times go and writes to them. @returns How many nothing may be written to. */
async function tell(work: Work, appointments: readonly Appointment[]): Promise<number> {
  const meetings = await meetingsOf(work, appointments);
  const letters: ToPerson<'appointment-cancelled'>[] = [];
  for (const appointment of appointments) {
    const { id, personId, from, heldUntil } = appointment;
    await letGo(work, appointment, 'service');
    await planNextAfter(work, appointment);
    const meeting = meetings.get(id);
    if (!meeting || heldUntil !== null) continue;
    const about = { type: 'appointment', id };
    const fields = { ...meeting, link: null };
    const template = 'appointment-cancelled';
    letters.push({ key: `${template}:${id}`, personId, template, fields, about, uselessAfter: from });
  }
  const written = await writeToPeople(work, letters);
  return [...written.values()].filter(({ messageId }) => messageId === null).length;
}

/** From the morning to midnight: what had begun before is over, and nobody is booked into the rest. */
async function goAway(work: Work, { workerId, day, kind }: NonNullable<CancelSessions['away']>) {
  const [from, to] = [day, addDays(day, 1)].map((on) => instantAt(on, '00:00' as LocalTime));
  if (!from || !to) return;
  const leave = { once: newId<string>(), workerId, kind, from, to, decided: true };
  await addLeave(work, leave, bookedIn);
}
