import type { ServiceId } from '#modules/directory';
import type { EpisodeId } from '#modules/referrals';
import type { LocalDate } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { isOpen } from '../domain/connection.ts';
import type { Connection, ConnectionId, ConnectionStatus, WayToConnect } from '../domain/connection.ts';
import type { GoalId } from '../domain/ids.ts';
import { connectionsOfEpisodes } from '../store/connections.ts';

/** A service that a person was connected to, and what came of it. */
export type ConnectionOutcome = {
  readonly id: ConnectionId;
  readonly serviceId: ServiceId;
  readonly serviceName: string;
  readonly status: ConnectionStatus;
  readonly way: WayToConnect;
  /** They were told of it, and nobody did more. */
  readonly informationOnly: boolean;
  readonly goalId: GoalId | null;
  readonly madeAt: Date;
};

/** The connections of an episode, the oldest first. What was taken off a shortlist is not among them. */
export async function connectionsOf(work: Work, episodeId: EpisodeId): Promise<readonly ConnectionOutcome[]> {
  requirePermission(work, 'plans.read');
  const connections = await connectionsOfEpisodes(work, [episodeId]);
  return connections.map(({ id, serviceId, serviceName, status, way, goalId, madeAt }) => ({
    id,
    serviceId,
    serviceName,
    status,
    way,
    goalId,
    madeAt,
    informationOnly: way === 'information-only',
  }));
}

/** Something to ask about: did it begin, does it last. */
export type FollowUp = Pick<Connection, 'id' | 'serviceId' | 'serviceName' | 'status'> & {
  readonly followUpOn: LocalDate;
};

/** What there is to ask in some episodes, the soonest first, by episode. */
export async function followUpsOf(
  work: Work,
  episodeIds: readonly EpisodeId[],
): Promise<ReadonlyMap<EpisodeId, readonly FollowUp[]>> {
  requirePermission(work, 'plans.read');
  const connections = await connectionsOfEpisodes(work, episodeIds);
  const due = connections.flatMap(({ id, serviceId, serviceName, status, followUpOn, episodeId }) =>
    followUpOn !== null && isOpen(status)
      ? [{ id, serviceId, serviceName, status, followUpOn, episodeId }]
      : [],
  );
  const soonest = due.toSorted((a, b) => a.followUpOn.localeCompare(b.followUpOn));
  return Map.groupBy(soonest, ({ episodeId }) => episodeId);
}
