import type { startForm } from '#platform/form-page.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { endOf } from './clinics.view.ts';
import { patternOf } from './domain/pattern.ts';
import type { ClinicId } from './domain/clinic.ts';
import { choicesFor } from './form-choices.ts';
import type { Choices } from './form-choices.ts';
import type { ClinicFormView } from './pages/clinic-form.page.tsx';
import { requireRotaOf } from './require-rota-of.ts';
import { clinicOf } from './store/clinic-store.ts';

type Start = (given: { readonly values?: Typed; readonly version?: string }) => ReturnType<typeof startForm>;

/** A new clinic, a session that takes place once, or leave: who and where can be chosen. */
export async function newFormView(
  work: Work,
  start: Start,
): Promise<{ readonly choices: Choices; readonly form: FormState }> {
  requirePermission(work, 'rota.edit-own');

  const choices = await choicesFor(work);
  const own = choices.workers.find(({ value }) => value === (work.actor.userId as string));
  const values = { workerId: own?.value ?? '', bufferMinutes: '0', often: 'weekly', travelMinutes: '15' };
  return { choices, form: await start({ values }) };
}

/** A clinic as it is now, to say how it is from a day on. */
export async function changeClinicView(work: Work, id: ClinicId, start: Start): Promise<ClinicFormView> {
  requirePermission(work, 'rota.edit-own');

  const clinic = await clinicOf(work, id);
  await requireRotaOf(work, clinic.workerId);
  const pattern = clinic.repeats === null ? null : patternOf(clinic.repeats);
  const values = {
    name: clinic.name,
    workerId: clinic.workerId,
    mode: clinic.mode,
    roomId: clinic.roomId ?? '',
    startsAt: clinic.startsAt,
    endsAt: endOf(clinic),
    bufferMinutes: String(clinic.bufferMinutes),
    travelMinutes: String(clinic.travelMinutes),
    often: pattern?.often ?? '',
    weekdays: pattern?.weekdays.map(String) ?? [],
    onBankHolidays: clinic.onBankHolidays ? 'yes' : '',
    ...dayFields('until', pattern?.until ?? null),
    ...dayFields('startsOn', clinic.startsOn > dayOf(work.now) ? clinic.startsOn : null),
  };
  return {
    clinic: { id, name: clinic.name },
    choices: await choicesFor(work),
    form: await start({ values, version: String(clinic.version) }),
  };
}

/** A day in the three boxes of its field. */
export function dayFields(name: string, day: LocalDate | null): Record<string, string> {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return {
    [`${name}-day`]: String(Number(date) || ''),
    [`${name}-month`]: String(Number(month) || ''),
    [`${name}-year`]: year,
  };
}
