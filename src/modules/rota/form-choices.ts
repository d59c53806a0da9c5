import { workersWithinReach } from '#modules/workforce';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Room, Site } from './domain/site.ts';
import { roomsWithinReach } from './store/room-store.ts';
import { sitesWithinReach } from './store/site-store.ts';

export type Option = { readonly value: string; readonly label: string };

/** Who and where can be chosen in the forms of clinics, sessions and leave. */
export type Choices = { readonly workers: readonly Option[]; readonly rooms: readonly Option[] };

/** Oneself, and for those who look after the rota everybody; rooms in use. */
export async function choicesFor(work: Work): Promise<Choices> {
  const [workers, rooms, sites] = await Promise.all([
    workersWithinReach(work),
    roomsWithinReach(work),
    sitesWithinReach(work),
  ]);
  const all = may(work.actor, 'rota.edit');
  const own = workers.filter(({ id }) => all || (id as string) === (work.actor.userId as string));
  return {
    workers: own.map(({ id, name }) => ({ value: id, label: name })),
    rooms: roomOptions(rooms, sites),
  };
}

/** "Elm Street Surgery, Room 1", in order of place and room. */
export function roomOptions(rooms: readonly Room[], sites: readonly Site[]): readonly Option[] {
  return sites.flatMap((site) =>
    rooms
      .filter(({ siteId, withdrawnOn }) => siteId === site.id && withdrawnOn === null)
      .map(({ id, name }) => ({ value: id, label: `${site.name}, ${name}` })),
  );
}
