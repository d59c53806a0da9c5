import { minutesAfter } from '#platform/local-date.ts';
import { newLinkName, sealedLink } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { keepLinks } from './store.ts';

export const linkPath = '/a/';

const dayMinutes = 24 * 60;
/** It opens for a day after the appointment, to say kindly that this one has been. */
const daysAfter = 1;

/**
 * The person's own link to each appointment, as it stands in a message: it becomes an address when the message leaves,
 * and neither the database nor a colleague can use it.
 */
export async function linksFor(
  work: Work,
  appointments: readonly Pick<Appointment, 'id' | 'networkId' | 'to'>[],
): Promise<ReadonlyMap<AppointmentId, string>> {
  const names = await keepLinks(
    work,
    appointments.map(({ id, networkId, to }) => ({
      id,
      networkId,
      name: newLinkName(),
      expiresAt: minutesAfter(to, daysAfter * dayMinutes),
    })),
  );
  return new Map([...names].map(([id, name]) => [id, sealedLink(linkPath, name)]));
}
