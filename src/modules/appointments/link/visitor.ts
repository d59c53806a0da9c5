import type { NetworkId, UserId } from '#platform/ids.ts';
import { minutesAfter } from '#platform/local-date.ts';
import type { Actor, OpenWork, Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { keptAppointment } from '../store/appointment-store.ts';
import { linkNamed, movedTo, networkOfLink } from './store.ts';

/** Whom a link lets in: somebody without an account, to one appointment and to nothing else. */
export type Visit = {
  readonly appointment: Appointment;
  /** It is not the one that the link was sent about, but where that one was moved to. */
  readonly moved: boolean;
};

type Outside = { readonly openWork: OpenWork; readonly actor: Actor };

/**
 * Does something as whoever holds a link. The body is given the appointment that the link is of, and must touch no
 * other: the permissions are those of booking, because the same commands do it.
 *
 * @returns Null when the link opens nothing, or nothing any more.
 */
export async function asLinkHolder<T>(
  { openWork, actor }: Outside,
  name: string,
  body: (work: Work, visit: Visit) => Promise<T>,
): Promise<T | null> {
  const networkId = await openWork(actor, (work) => networkOfLink(work, name));
  if (networkId === null) return null;
  return openWork(holderIn(networkId), async (work) => {
    const visit = await visitBy(work, name);
    return visit && body(work, visit);
  });
}

async function visitBy(work: Work, name: string): Promise<Visit | null> {
  const link = await linkNamed(work, name);
  if (!link) return null;
  const id = await movedTo(work, link.appointmentId);
  const moved = id !== link.appointmentId;
  if (!moved && link.expiresAt < work.now) return null;
  const appointment = await keptAppointment(work, id);
  const over = minutesAfter(appointment.to, dayMinutes);
  return over < work.now ? null : { appointment, moved };
}

const dayMinutes = 24 * 60;

/** Written into the access log as somebody without an account. */
const holder = '00000000-0000-4000-8000-00000000face' as UserId;

function holderIn(networkId: NetworkId): Actor {
  return {
    kind: 'public',
    userId: holder,
    networkIds: [networkId],
    practiceIds: null,
    permissions: new Set(['appointments.read', 'appointments.book', 'people.see-team']),
  };
}
