import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import { homeNetwork, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ConsentAbout, ConsentHow, ConsentId } from '../domain/consent.ts';
import type { PersonId } from '../domain/person.ts';
import { insertConsent } from '../store/consent-store.ts';

export type RecordConsent = {
  readonly personId: PersonId;
  /** The person's network; that of the actor when left out. */
  readonly networkId?: NetworkId;
  readonly about: ConsentAbout;
  /** The referral or connection that was agreed to. */
  readonly subjectId: string | null;
  readonly given: boolean;
  readonly how: ConsentHow;
};

/** Writes down what a person agreed to or refused. Part of the command that they were asked for. */
export async function recordConsent(work: Work, input: RecordConsent): Promise<ConsentId> {
  requirePermission(work, 'people.record-consent');

  const { networkId = homeNetwork(work), ...said } = input;
  const id = newId<ConsentId>();
  const consent = { id, ...said, recordedBy: work.actor.userId, recordedAt: work.now };
  const { personId, about, given, how } = said;
  const details = { about, given, how };
  await Promise.all([
    insertConsent(work, networkId, consent),
    audit(work, 'people.consent-recorded', { type: 'consent', id, personId, networkId, details }),
  ]);
  return id;
}
