import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { planFollowUp } from '../connections/plan-follow-up.ts';
import { requireToCome } from '../domain/connection.ts';
import type { ConnectionId } from '../domain/connection.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { connectionToChange, saveConnection } from '../store/connections.ts';

export type ChangeConnectionFollowUp = {
  readonly once: string;
  readonly personId: PersonId;
  readonly connectionId: ConnectionId;
  readonly version: string | null;
  /** Null: nobody will ask. */
  readonly followUpOn: LocalDate | null;
};

/** Chooses another day on which to ask how a connection went. */
export async function changeConnectionFollowUp(work: Work, input: ChangeConnectionFollowUp): Promise<void> {
  requirePermission(work, 'plans.connect');
  const { once: key, personId, connectionId: id, followUpOn } = input;
  const command = 'plans.change-connection-follow-up';
  if (await answeredBefore(work, { key, command, input, answer: { id } })) return;

  const { episode } = await episodeToWriteIn(work, personId);
  const connection = await connectionToChange(work, { personId, id });
  requireUnchanged(connection, input.version);
  requireToCome(followUpOn, dayOf(work.now));
  await saveConnection(work, connection, { follow_up_on: followUpOn });
  await planFollowUp(work, episode.id);
  await audit(work, 'plans.changed-connection-follow-up', { type: 'connection', id, personId });
}
