import type { PersonId } from '#modules/people';
import { planNextStep } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentToChange } from '../../taking/appointment-in-reach.ts';
import type { AppointmentId } from '../../domain/appointment.ts';
import { offersAfter } from '../domain/went.ts';
import type { NextOffer } from '../domain/went.ts';
import { changeWent, wentOf } from '../store/went-store.ts';
import { requireSeen } from './say-came.ts';

export type ChooseNext = {
  readonly once: string;
  readonly id: AppointmentId;
  readonly next: NextOffer;
  /** Until when the door is left open, for "not now". */
  readonly on: LocalDate | null;
  readonly seen: string | null;
};

/** Days until somebody asks how the information was. */
const daysToAskAfterInformation = 14;

/**
 * What they chose to do next. "Not now" is asked again on a day; information is followed up; the rest is done on
 * pages of its own, and stays on Today until it is.
 */
export async function chooseNext(work: Work, { once, ...input }: ChooseNext): Promise<PersonId> {
  requirePermission(work, 'appointments.settle');

  const { id, next, seen } = input;
  const { personId, networkId, episodeId } = await appointmentToChange(work, id);
  const key = { key: once, command: 'appointments.choose-next', input, answer: { id } } as const;
  if (await answeredBefore(work, key)) return personId;
  const before = await wentOf(work, id);
  requireSeen(before, seen);
  if (!before || !offersAfter(before, { ratherByPhone: false }).includes(next))
    throw new Refusal('conflict', 'appointments.not-offered');
  const nextOn = next === 'not-now' ? dayToCome(input.on, work) : null;
  await changeWent(work, before, { next, nextOn });
  const askOn = next === 'information' ? addDays(dayOf(work.now), daysToAskAfterInformation) : nextOn;
  if (askOn) await planNextStep(work, { episodeId, kind: 'follow-up', dueAt: instantAt(askOn, lateMorning) });
  const details = { next };
  await audit(work, 'appointments.next-chosen', { type: 'appointment', id, personId, networkId, details });
  return personId;
}

const lateMorning = '10:30' as LocalTime;

/** @throws Refusal `appointments.day-to-come` */
function dayToCome(on: LocalDate | null, { now }: Work): LocalDate {
  if (on === null || on <= dayOf(now)) throw new Refusal('invalid', 'appointments.day-to-come');
  return on;
}
