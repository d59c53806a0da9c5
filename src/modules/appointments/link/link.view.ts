import { nameOf, personOf } from '#modules/people';
import { sessionOf } from '#modules/rota';
import { workerOf } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { confirmationsOf } from '../reminders/store/confirmation-store.ts';
import type { Visit } from './visitor.ts';

export type LinkState = 'coming' | 'begun' | 'past' | 'gone';

export type LinkView = {
  readonly state: LinkState;
  /** `cy` when that is the person's language. */
  readonly language: string;
  readonly firstName: string;
  readonly from: Date;
  readonly mode: Appointment['mode'];
  readonly place: string | null;
  readonly worker: { readonly name: string; readonly phone: string | null };
  readonly confirmed: boolean;
  readonly moved: boolean;
};

/** All that a link shows: a first name, when, where and with whom. */
export async function linkView(work: Work, { appointment, moved }: Visit): Promise<LinkView> {
  requirePermission(work, 'appointments.read');

  const { id, personId, networkId, sessionId, workerId, from, mode } = appointment;
  const [person, session, worker, confirmations] = await Promise.all([
    personOf(work, personId),
    sessionOf(work, sessionId),
    workerOf(work, workerId),
    confirmationsOf(work, [id]),
    audit(work, 'appointments.link-opened', { type: 'appointment', id, personId, networkId }),
  ]);
  return {
    state: stateOf(appointment, work.now),
    language: person.language,
    firstName: nameOf(person).known,
    from,
    mode,
    place: session.site?.name ?? null,
    worker: { name: worker.name.split(' ')[0] ?? worker.name, phone: worker.phone },
    confirmed: confirmations.has(id),
    moved,
  };
}

function stateOf({ live, outcome, from, to }: Appointment, now: Date): LinkState {
  if (!live) return 'gone';
  if (outcome !== null || to <= now) return 'past';
  return from <= now ? 'begun' : 'coming';
}
