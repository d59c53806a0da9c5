import { namesOfUsers } from '#modules/identity';
import { addDays, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { BookedIn } from './bookings.ts';
import { clashesOf } from './clashes.ts';
import { holderWords } from './clinic.view.ts';
import { clinicFrom } from './clinic-from.ts';
import type { AddLeave } from './commands/add-leave.ts';
import type { EndClinic } from './commands/end-clinic.ts';
import type { Clinic, ClinicId } from './domain/clinic.ts';
import type { ClinicWords } from './domain/new-clinic.ts';
import { impactOfClosing } from './impact.ts';
import type { Impact } from './impact.ts';
import { impactOfChange } from './impact-of-change.ts';
import { impactOfLosing } from './losing.ts';
import type { Losing } from './losing.ts';
import type { ImpactView } from './pages/impact.page.tsx';
import { openSessionsOf } from './store/session-store.ts';

const nothing: Impact = {
  closing: [],
  changing: [],
  kept: [],
  going: [],
  staying: [],
  clashes: [],
  making: 0,
};

export type Deciding = {
  readonly bookedIn: BookedIn;
  /** What was typed, to be sent again when it is decided. */
  readonly form: FormState;
};

export async function newClinicImpact(
  work: Work,
  words: ClinicWords,
  { form }: Deciding,
): Promise<ImpactView> {
  requirePermission(work, 'rota.edit-own');

  const clashes = await clashesOf(work, await clinicFrom(work, words));
  return shown(work, { ...nothing, clashes }, { form, of: words });
}

type Changing = { readonly id: ClinicId; readonly words: ClinicWords };

export async function changeImpact(
  work: Work,
  { id, words }: Changing,
  { form, bookedIn }: Deciding,
): Promise<ImpactView> {
  requirePermission(work, 'rota.edit-own');

  const next = await clinicFrom(work, words);
  const from = instantAt(next.startsOn, '00:00' as LocalTime);
  const sessions = await openSessionsOf(work, { clinicId: id, from });
  return shown(work, await impactOfChange(work, { sessions, next }, bookedIn), { form, of: words });
}

export async function endImpact(
  work: Work,
  { clinicId, lastDay }: Pick<EndClinic, 'clinicId' | 'lastDay'>,
  { form, bookedIn }: Deciding,
): Promise<ImpactView> {
  requirePermission(work, 'rota.edit-own');

  const from = instantAt(addDays(lastDay, 1), '00:00' as LocalTime);
  const sessions = await openSessionsOf(work, { clinicId, from });
  return shown(work, await impactOfClosing(work, sessions, bookedIn), { form, of: null });
}

export async function leaveImpact(
  work: Work,
  { workerId, from, to }: Pick<AddLeave, 'workerId' | 'from' | 'to'>,
  { form, bookedIn }: Deciding,
): Promise<ImpactView> {
  requirePermission(work, 'rota.edit-own');

  const sessions = await openSessionsOf(work, { workerId, from, to });
  return shown(work, await impactOfClosing(work, sessions, bookedIn), { form, of: null });
}

/** A room or a worker is there no more. */
export async function losingImpact(
  work: Work,
  losing: Losing,
  { form, bookedIn }: Deciding,
): Promise<ImpactView> {
  requirePermission(work, 'rota.edit');

  return shown(work, await impactOfLosing(work, losing, bookedIn), { form, of: null });
}

type Shown = { readonly form: FormState; readonly of: Pick<Clinic, 'workerId'> | null };

async function shown(work: Work, impact: Impact, { form, of }: Shown): Promise<ImpactView> {
  const { going, staying, clashes, kept } = impact;
  const names = await namesOfUsers(work, [...new Set(clashes.map(({ workerId }) => workerId))]);
  return {
    form,
    closing: impact.closing.length,
    making: impact.making,
    going,
    staying,
    keptSessions: kept.map(({ id }) => id),
    clashes: clashes.map((session) => holderWords(session, names, of ?? session)),
  };
}
