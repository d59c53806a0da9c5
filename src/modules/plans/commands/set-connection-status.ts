import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { planFollowUp } from '../connections/plan-follow-up.ts';
import { followUpAfter } from '../domain/connection.ts';
import type { ConnectionId, ConnectionStatus } from '../domain/connection.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { addStep, stepsOf } from '../store/connection-steps.ts';
import { connectionToChange, saveConnection } from '../store/connections.ts';

export type SetConnectionStatus = {
  readonly once: string;
  readonly personId: PersonId;
  readonly connectionId: ConnectionId;
  readonly version: string | null;
  readonly status: ConnectionStatus;
  /** In a few words: of unavailable and not eligible, why. */
  readonly note: string | null;
};

/** Writes down how a connection went, and when to ask again. The same as before, without a word more, is no change. */
export async function setConnectionStatus(work: Work, input: SetConnectionStatus): Promise<void> {
  requirePermission(work, 'plans.connect');
  const { once: key, personId, connectionId: id, status, note } = input;
  if (await answeredBefore(work, { key, command: 'plans.set-connection-status', input, answer: { id } }))
    return;

  const { episode } = await episodeToWriteIn(work, personId);
  const connection = await connectionToChange(work, { personId, id });
  requireUnchanged(connection, input.version);
  if (status === connection.status && note === null) return;
  const steps = (await stepsOf(work, [id])).get(id) ?? [];
  await addStep(work, id, { number: steps.length + 1, status, note });
  const times = { planned: connection.followUpOn, today: dayOf(work.now) };
  await saveConnection(work, connection, { status, follow_up_on: followUpAfter(status, times) });
  await planFollowUp(work, episode.id);
  await audit(work, 'plans.set-connection-status', { type: 'connection', id, personId, details: { status } });
}
