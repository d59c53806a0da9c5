import { networks } from '#modules/identity';
import { addPerson, knownTo, nameOf, personOf, recordConsent } from '#modules/people';
import type { ConsentHow, PersonDetails, PersonId } from '#modules/people';
import { ownerFor } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { dueOf } from '../domain/due.ts';
import type { ReferralId, Referrer, Route, Told, Wish } from '../domain/referral.ts';
import { differing } from '../domain/told.ts';
import { referralReceived } from '../refer/announcement.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { insertReferral } from '../store/referral-store.ts';

export type ReceiveReferral = {
  readonly once: string;
  readonly networkId: NetworkId;
  /** Whom the referrer picked among the people they may see; null when they described somebody. */
  readonly personId: PersonId | null;
  readonly details: PersonDetails;
  readonly practiceId: OrganisationId | null;
  readonly route: Route;
  readonly referrer: Referrer;
  readonly wish: Wish;
  /** The person said yes, in this way. Without that there is no referral. */
  readonly consent: ConsentHow;
};

/** Receives a referral from somebody who refers for their work: it waits for its owner from now on. */
export async function receiveReferral(work: Work, input: ReceiveReferral): Promise<ReferralId> {
  requirePermission(work, 'referrals.refer');

  return receive(work, input);
}

/** Receives what somebody without an account asks for themselves, or for someone they care for. */
export async function receiveSelfReferral(work: Work, input: ReceiveReferral): Promise<ReferralId> {
  requirePermission(work, 'referrals.refer-myself');

  return receive(work, { ...input, personId: null });
}

async function receive(work: Work, input: ReceiveReferral): Promise<ReferralId> {
  const { once, ...said } = input;
  const id = newId<ReferralId>();
  const submission = { key: once, command: 'referrals.receive', input: said, answer: { id } } as const;
  const there = inNetwork(work, input.networkId);
  const [earlier, shortCode, ownerId] = await Promise.all([
    answeredBefore(work, submission),
    shortCodeOf(there),
    ownerFor(there, input.practiceId),
  ]);
  if (earlier) return earlier.id;
  const about = await personFor(there, input);
  const { personId } = about;
  const referral = await newReferral(there, input, { id, ownerId, ...about });
  await Promise.all([
    insertReferral(there, referral, shortCode),
    recordConsent(there, { personId, about: 'referral', subjectId: id, given: true, how: input.consent }),
    auditReceived(there, input, { id, ...about }),
    enqueue(there, referralReceived, { referralId: id }),
  ]);
  return id;
}

type About = {
  readonly personId: PersonId;
  /** Nobody knew them before, so nobody supports them yet. */
  readonly isNew: boolean;
  readonly told: Told;
  readonly maybeKnown: boolean;
};

/**
 * Whose record the referral joins. Somebody the network knows already may be out of the referrer's reach, so
 * nothing here is told to them: their own words are kept beside the record and not written into it.
 */
async function personFor(work: Work, { networkId, personId, details }: ReceiveReferral): Promise<About> {
  if (personId) {
    const person = await personOf(work, personId);
    return { personId, isNew: false, told: differing(details, person), maybeKnown: false };
  }
  const { same, maybe, numberTaken } = await knownTo(work, networkId, details);
  if (same) return { personId: same.id, isNew: false, told: differing(details, same), maybeKnown: maybe };
  const kept = numberTaken ? { ...details, nhsNumber: null } : details;
  const added = await addPerson(work, { networkId, details: kept });
  return { personId: added, isNew: true, told: differing(details, kept), maybeKnown: maybe };
}

type Received = About & { readonly id: ReferralId; readonly ownerId: WorkerId };

async function newReferral(work: Work, input: ReceiveReferral, about: Received) {
  const { networkId, practiceId, route, referrer, wish } = input;
  const receivedOn = dayOf(work.now);
  const picked = input.personId ? await personOf(work, input.personId) : input.details;
  return {
    networkId,
    ...about,
    named: nameOf(picked).full,
    practiceId,
    route,
    referrer,
    ...wish,
    receivedAt: work.now,
    receivedOn,
    dueOn: dueOf({ receivedOn, ...wish }),
  };
}

/** `open`: the person already has a link worker, as far as the referrer may know. It is joined at the decision. */
async function auditReceived(
  work: Work,
  { route, wish: { urgency, safeguarding } }: ReceiveReferral,
  { id, personId, isNew }: Pick<About, 'personId' | 'isNew'> & { readonly id: ReferralId },
): Promise<void> {
  const open = !isNew && (await openEpisodeOf(work, personId)) !== null;
  const details = { route, urgency, safeguarding, open };
  await audit(work, 'referrals.received', { type: 'referral', id, personId, details });
}

async function shortCodeOf(work: Work): Promise<string> {
  const [home] = work.actor.networkIds;
  const network = (await networks(work)).find(({ id }) => id === home);
  if (!network) throw new Error('the network of a referral does not exist');
  return network.shortCode;
}

/** The same work, with the network of the referral as the one it is done in. Reach stays as it was. */
function inNetwork(work: Work, networkId: NetworkId): Work {
  const { networkIds } = work.actor;
  if (!networkIds.includes(networkId)) throw new Error('a referral was sent to a network out of reach');
  const others = networkIds.filter((id) => id !== networkId);
  return { ...work, actor: { ...work.actor, networkIds: [networkId, ...others] } };
}
