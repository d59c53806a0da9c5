import { servicesOf } from '#modules/directory';
import type { ServiceId } from '#modules/directory';
import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { isOnShortlist } from '../domain/connection.ts';
import type { ConnectionId } from '../domain/connection.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { addConnection, connectionsOfEpisodes } from '../store/connections.ts';

export type SuggestConnections = {
  readonly once: string;
  readonly personId: PersonId;
  readonly serviceIds: readonly ServiceId[];
};

/** What fits on a few sheets in large print, and is not too much to choose from. */
const mostOnShortlist = 12;

/**
 * Puts services on the shortlist of a person: connections of which they are told and nothing is shared. One that
 * is on it already stays there once.
 *
 * @returns How many were added.
 */
export async function suggestConnections(work: Work, input: SuggestConnections): Promise<void> {
  requirePermission(work, 'plans.connect');
  const { once: key, personId } = input;
  if (await answeredBefore(work, { key, command: 'plans.suggest-connections', input, answer: 'done' }))
    return;

  const { episode } = await episodeToWriteIn(work, personId);
  const there = (await connectionsOfEpisodes(work, [episode.id])).filter(isOnShortlist);
  const added = [...new Set(input.serviceIds)].filter(
    (id) => !there.some(({ serviceId }) => serviceId === id),
  );
  if (there.length + added.length > mostOnShortlist) throw new Refusal('invalid', 'plans.shortlist-full');
  const services = await servicesOf(work, added);
  for (const serviceId of added) {
    const service = services.get(serviceId);
    if (service?.status !== 'active') throw new Refusal('not-found', 'directory.no-such-service');
    const of = {
      id: newId<ConnectionId>(),
      personId,
      episodeId: episode.id,
      serviceId,
      serviceName: service.name,
    };
    if (await addConnection(work, { ...of, ...onlyTold })) await auditOne(work, of);
  }
}

const onlyTold = {
  way: 'information-only',
  goalId: null,
  shared: [],
  help: null,
  note: null,
  followUpOn: null,
  consentId: null,
} as const;

type Suggested = { readonly id: ConnectionId; readonly personId: PersonId };

async function auditOne(work: Work, { id, personId }: Suggested): Promise<void> {
  await audit(work, 'plans.suggested-connection', { type: 'connection', id, personId });
}
