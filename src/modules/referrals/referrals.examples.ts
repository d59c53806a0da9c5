import { aPerson } from '../people/people.examples.ts';
import { dayOf } from '#platform/local-date.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import type { WorkerId } from '#modules/workforce';
import { arrange } from '#tests/support/database.ts';
import { elmStreet, gpNia, north, workerAsha } from '#tests/support/network.ts';

import { declineReferral } from './commands/decline-referral.ts';
import { joinReferral } from './commands/join-referral.ts';
import { listReferral } from './commands/list-referral.ts';
import type { DeclineReason } from './domain/deciding.ts';
import { dueOf } from './domain/due.ts';
import type { EpisodeId, Referral, ReferralId } from './domain/referral.ts';
import { insertReferral } from './store/referral-store.ts';

/** A referral that waits: of Olive Marsh by Dr Nia Pryce of Elm Street, unless a test says otherwise. */
export async function aReferral(work: Work, given: Partial<Referral> = {}): Promise<Referral> {
  const { networkId = north, practiceId = elmStreet } = given;
  const personId = given.personId ?? (await aPerson(work, { networkId, practiceId }));
  const receivedAt = given.receivedAt ?? work.now;
  const receivedOn = dayOf(receivedAt);
  const { urgency = 'routine', safeguarding = false } = given;
  const referral: Referral = {
    networkId,
    id: newId<ReferralId>(),
    personId,
    named: 'Olive Marsh',
    told: {},
    maybeKnown: false,
    practiceId,
    route: 'practice',
    referrer: {
      userId: gpNia.id,
      name: gpNia.name,
      role: 'gp',
      organisationId: elmStreet,
      phone: '01632 960101',
      email: 'elm.street@example.org',
      relationship: null,
    },
    reasons: ['lonely'],
    reasonNote: null,
    hopes: 'Somebody to walk with',
    urgency,
    safeguarding,
    safeguardingNote: safeguarding ? 'Bruises, says she fell' : null,
    receivedAt,
    receivedOn,
    ownerId: workerAsha.id as WorkerId,
    dueOn: dueOf({ receivedOn, urgency, safeguarding }),
    ...given,
  };
  await arrange(work, (owner) => insertReferral(owner, referral, 'NV'));
  return referral;
}

/** Whoever works declines it, with a note to the referrer. */
export function isDeclined(
  work: Work,
  { id: referralId }: Referral,
  reason: DeclineReason = 'did-not-want',
): Promise<void> {
  const note = 'She has a walking group already.';
  return declineReferral(work, { once: newId(), referralId, version: '1', reason, note });
}

/** Whoever works joins it to the support that there is. */
export function hasJoined(work: Work, { id: referralId }: Referral): Promise<void> {
  return joinReferral(work, { once: newId(), referralId, version: '1' });
}

/** Somebody whom nobody has room for yet: accepted onto the waiting list by whoever works. */
export async function somebodyListed(work: Work, given: Partial<Referral> = {}): Promise<EpisodeId> {
  const { id } = await aReferral(work, given);
  return listReferral(work, { once: newId(), referralId: id, version: '1' });
}
