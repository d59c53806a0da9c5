import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { isOnShortlist } from '../domain/connection.ts';
import type { ConnectionId } from '../domain/connection.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { connectionToChange, takeOffShortlist } from '../store/connections.ts';

export type TakeOffConnection = {
  readonly once: string;
  readonly personId: PersonId;
  readonly connectionId: ConnectionId;
};

/** Takes a service off the shortlist again. Of what became more than a suggestion it says how it went instead. */
export async function takeOffConnection(work: Work, input: TakeOffConnection): Promise<void> {
  requirePermission(work, 'plans.connect');
  const { once: key, personId, connectionId: id } = input;
  if (await answeredBefore(work, { key, command: 'plans.take-off-connection', input, answer: { id } }))
    return;

  await episodeToWriteIn(work, personId);
  const connection = await connectionToChange(work, { personId, id });
  if (!isOnShortlist(connection)) throw new Refusal('conflict', 'plans.not-on-shortlist');
  await takeOffShortlist(work, connection);
  await audit(work, 'plans.took-connection-off', { type: 'connection', id, personId });
}
