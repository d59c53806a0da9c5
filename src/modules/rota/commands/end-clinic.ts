import { audit } from '#platform/audit.ts';
import { addDays, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { BookedIn } from '../bookings.ts';
import type { ClinicId } from '../domain/clinic.ts';
import { closeUnbooked, impactOfClosing, requireDecided } from '../impact.ts';
import { requireRotaOf } from '../require-rota-of.ts';
import { clinicToChange, putEnd } from '../store/clinic-store.ts';
import { takeSessions } from '../store/session-store.ts';

export type EndClinic = {
  readonly once: string;
  readonly version: string | null;
  readonly clinicId: ClinicId;
  readonly lastDay: LocalDate;
  /** Its impact was seen: whoever does not fit keeps their session until they were told, and held days are left out. */
  readonly decided: boolean;
};

/**
 * A clinic takes place no more after a day.
 *
 * @throws Refusal `rota.to-decide` when somebody is booked after it, and nobody has seen who.
 */
export async function endClinic(work: Work, input: EndClinic, bookedIn: BookedIn): Promise<void> {
  requirePermission(work, 'rota.edit-own');
  const { once: key, version, ...said } = input;
  if (await answeredBefore(work, { key, command: 'rota.end-clinic', input: said, answer: 'done' })) return;

  const clinic = await clinicToChange(work, input.clinicId);
  await requireRotaOf(work, clinic.workerId);
  requireUnchanged(clinic, version);
  if (clinic.endedOn !== null) throw new Refusal('conflict', 'rota.clinic-ended');
  const sessions = await takeSessions(work, { clinicId: clinic.id, from: dayAfter(input.lastDay) });
  const impact = await impactOfClosing(work, sessions, bookedIn);
  requireDecided(impact, input.decided);
  await closeUnbooked(work, impact);
  await putEnd(work, clinic, input.lastDay);
  const { id, networkId } = clinic;
  const details = { closed: impact.closing.length, kept: impact.kept.length };
  await audit(work, 'rota.clinic-ended', { type: 'clinic', id, networkId, details });
}

function dayAfter(day: LocalDate): Date {
  return instantAt(addDays(day, 1), '00:00' as LocalTime);
}
