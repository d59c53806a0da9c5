import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { clashesOf } from '../clashes.ts';
import { clinicFrom } from '../clinic-from.ts';
import type { ClinicId } from '../domain/clinic.ts';
import type { ClinicWords } from '../domain/new-clinic.ts';
import { makeSessions } from '../make-sessions.ts';
import { requireRotaOf } from '../require-rota-of.ts';
import { clinicOf, insertClinic } from '../store/clinic-store.ts';

export type AddClinic = {
  readonly once: string;
  readonly words: ClinicWords;
  /** It was seen who holds the worker or the room: those days are left out. */
  readonly decided: boolean;
};

/**
 * A new clinic, with its sessions for half a year.
 *
 * @throws Refusal `rota.to-decide` when the room or the worker is held on some of its days, and nobody has seen by whom.
 */
export async function addClinic(work: Work, { once: key, words, decided }: AddClinic): Promise<ClinicId> {
  requirePermission(work, 'rota.edit-own');
  await requireRotaOf(work, words.workerId);
  const answer = { id: newId<ClinicId>() };
  const earlier = await answeredBefore(work, {
    key,
    command: 'rota.add-clinic',
    input: { words, decided },
    answer,
  });
  if (earlier) return earlier.id;

  const clinic = await clinicFrom(work, words);
  const clashes = decided ? [] : await clashesOf(work, clinic);
  if (clashes.length > 0) throw new Refusal('conflict', 'rota.to-decide');
  const { id } = answer;
  await insertClinic(work, clinic, id);
  const sessions = await makeSessions(work, await clinicOf(work, id));
  const { networkId } = clinic;
  await audit(work, 'rota.clinic-added', { type: 'clinic', id, networkId, details: { sessions } });
  return id;
}
