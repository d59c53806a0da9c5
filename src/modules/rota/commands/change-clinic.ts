import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Bookings } from '../bookings.ts';
import { clinicFrom } from '../clinic-from.ts';
import type { Clinic, ClinicId } from '../domain/clinic.ts';
import type { ClinicWords } from '../domain/new-clinic.ts';
import { requireDecided } from '../impact.ts';
import { impactOfChange } from '../impact-of-change.ts';
import { replaceClinic } from '../replace-clinic.ts';
import { requireRotaOf } from '../require-rota-of.ts';
import { clinicToChange } from '../store/clinic-store.ts';
import { takeSessions } from '../store/session-store.ts';

export type ChangeClinic = {
  readonly once: string;
  readonly version: string | null;
  readonly clinicId: ClinicId;
  /** As it is from `startsOn` on. */
  readonly words: ClinicWords;
  /** Its impact was seen: whoever does not fit keeps their session until they were told, and held days are left out. */
  readonly decided: boolean;
};

/**
 * A clinic takes place by another pattern from a day on: until then it is as it was. Whoever is booked goes with their
 * session where they fit.
 *
 * @throws Refusal `rota.to-decide` when somebody is booked, or the worker or the room is held, and nobody has seen it.
 */
export async function changeClinic(work: Work, input: ChangeClinic, bookings: Bookings): Promise<ClinicId> {
  requirePermission(work, 'rota.edit-own');
  const { once: key, version, ...said } = input;
  const answer = { id: newId<ClinicId>() };
  const earlier = await answeredBefore(work, { key, command: 'rota.change-clinic', input: said, answer });
  if (earlier) return earlier.id;

  const clinic = await clinicToChange(work, input.clinicId);
  await requireRotaOf(work, clinic.workerId);
  await requireRotaOf(work, input.words.workerId);
  requireUnchanged(clinic, version);
  requireChangeable(work, clinic, input.words);
  const next = await clinicFrom(work, input.words);
  const from = instantAt(next.startsOn, '00:00' as LocalTime);
  const sessions = await takeSessions(work, { clinicId: clinic.id, from });
  const impact = await impactOfChange(work, { sessions, next }, bookings.bookedIn);
  requireDecided(impact, input.decided);
  await replaceClinic(work, clinic, { next, impact, id: answer.id });
  await bookings.tellChanged(work, impact.changing);
  const details = { going: impact.going.length, staying: impact.staying.length };
  const { networkId } = clinic;
  await audit(work, 'rota.clinic-changed', { type: 'clinic', id: clinic.id, networkId, details });
  return answer.id;
}

function requireChangeable(work: Work, clinic: Clinic, words: ClinicWords): void {
  if (clinic.endedOn !== null) throw new Refusal('conflict', 'rota.clinic-ended');
  if (words.startsOn < dayOf(work.now)) throw new Refusal('conflict', 'rota.in-the-past');
}
