import type { Work } from '#platform/work.ts';
import { networksExist } from '#tests/support/network.ts';

import { aSupportedPerson, once } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { cancelAppointment } from '../commands/cancel-appointment.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import { joinStandby } from './join-standby.ts';
import { openOfferTo } from './store/offer-store.ts';
import { standbyOf } from './store/standby-store.ts';

export const soon = new Date('2026-03-03T10:00:00Z');
const late = new Date('2026-03-24T10:00:00Z');

export const later = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes));

/** A time that became free tomorrow at ten, and how to wait for it. */
export async function freedTomorrow(work: Work) {
  await networksExist(work);
  const freed = await anAppointment(work, { from: soon, minutes: 45 });
  await cancelAppointment(work, { once: once(), id: freed.id, version: '1', by: 'person' });
  return freed;
}

export async function waits(
  work: Work,
  given: Parameters<typeof aSupportedPerson>[1] = {},
  from: Date | null = late,
) {
  const person = await aSupportedPerson(work, { phone: '07700 900555', prefers: 'text', ...given });
  const booked = from && (await anAppointment(work, { ...person, from, minutes: 45 }));
  await joinStandby(work, { once: once(), personId: person.personId, mode: null });
  return { ...person, booked };
}

export async function heldFor(
  work: Work,
  personId: Parameters<typeof standbyOf>[1],
): Promise<AppointmentId | null> {
  const standby = await standbyOf(work, personId);
  return standby && ((await openOfferTo(work, standby))?.heldId ?? null);
}
