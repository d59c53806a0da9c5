import { networks, organisationsOf } from '#modules/identity';
import type { Network } from '#modules/identity';
import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import type { Actor, OpenWork } from '#platform/work.ts';

/** Chosen by those who do not know their GP surgery, or have none. */
export const notSure = 'not-sure';

export type Place = { readonly id: OrganisationId; readonly name: string; readonly networkId: NetworkId };

/** Where somebody can ask: what every telephone book has. */
export type Places = { readonly networks: readonly Network[]; readonly practices: readonly Place[] };

/** Reads the names of networks and their practices, and nothing of people: this actor may do nothing else. */
export async function placesFor(openWork: OpenWork, visitor: Actor): Promise<Places> {
  const known = await openWork(visitor, networks);
  const reader: Actor = { ...visitor, networkIds: known.map(({ id }) => id), permissions: new Set() };
  const practices = await openWork(reader, (work) => organisationsOf(work, 'practice'));
  const withPractice = known.filter(({ id }) => practices.some(({ networkId }) => networkId === id));
  return { networks: withPractice, practices };
}

/** Only those of one network, when somebody came from the page of its scheme. */
export function placesOfNetwork({ networks: all, practices }: Places, networkId: unknown): Places {
  const only = all.filter(({ id }) => id === networkId);
  if (only.length === 0) return { networks: all, practices };
  return { networks: only, practices: practices.filter((practice) => practice.networkId === networkId) };
}

/** The network that looks after what somebody asks, and their practice when they know it. */
export function placeMeant(
  places: Places,
  { surgery, place }: { readonly surgery: string; readonly place?: string | undefined },
): { readonly networkId: NetworkId; readonly practiceId: OrganisationId | null } | null {
  const practice = places.practices.find(({ id }) => id === surgery);
  if (practice) return { networkId: practice.networkId, practiceId: practice.id };
  const network =
    places.networks.length === 1 ? places.networks[0] : places.networks.find(({ id }) => id === place);
  return network ? { networkId: network.id, practiceId: null } : null;
}
