import { recordConsent } from '#modules/people';
import type { ConsentHow, PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ConnectionId } from '../domain/connection.ts';
import { connectionToChange, saveWithdrawal } from '../store/connections.ts';

export type WithdrawConnectionConsent = {
  readonly once: string;
  readonly personId: PersonId;
  readonly connectionId: ConnectionId;
  readonly version: string | null;
  /** How they said so. */
  readonly how: ConsentHow;
};

/**
 * Writes down that the person no longer agrees that a service is told about them: at any time, also when nobody
 * supports them any more. What they agreed to before stays readable.
 */
export async function withdrawConnectionConsent(work: Work, input: WithdrawConnectionConsent): Promise<void> {
  requirePermission(work, 'plans.connect');
  const { once: key, personId, connectionId: id, how } = input;
  const command = 'plans.withdraw-connection-consent';
  if (await answeredBefore(work, { key, command, input, answer: { id } })) return;

  await personInReach(work, personId);
  const connection = await connectionToChange(work, { personId, id });
  if (connection.consentId === null) throw new Refusal('conflict', 'plans.nothing-shared');
  if (connection.consentWithdrawnAt !== null) throw new Refusal('conflict', 'plans.already-withdrawn');
  requireUnchanged(connection, input.version);
  await recordConsent(work, { personId, about: 'connection', subjectId: id, given: false, how });
  await saveWithdrawal(work, connection);
  await audit(work, 'plans.withdrew-connection-consent', {
    type: 'connection',
    id,
    personId,
    details: { how },
  });
}
