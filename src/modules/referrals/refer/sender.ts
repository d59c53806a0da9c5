import { namesOfUsers, organisationsOf, ownMemberships } from '#modules/identity';
import type { Membership, Organisation } from '#modules/identity';
import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Referrer, Route } from '../domain/referral.ts';
import type { SentBy } from '../store/sent-store.ts';

/** For whom somebody refers. */
export type Sender = {
  readonly networkId: NetworkId;
  readonly organisation: Organisation | null;
  readonly role: string | null;
};

/** Every organisation for which whoever asks may refer; one without organisation when they have none. */
export async function sendersFor(work: Work): Promise<readonly Sender[]> {
  const memberships = await ownMemberships(work);
  const placed = memberships.filter(({ organisation }) => organisation !== null);
  const first = placed.filter(
    ({ organisation }, index) =>
      placed.findIndex((other) => other.organisation?.id === organisation?.id) === index,
  );
  const [elsewhere] = memberships;
  return first.length > 0 ? first : [senderWithout(work, elsewhere)];
}

function senderWithout(work: Work, membership: Membership | undefined): Sender {
  return {
    networkId: membership?.networkId ?? homeNetwork(work),
    organisation: null,
    role: membership?.role ?? null,
  };
}

/** The one meant: the one that was chosen, or the only one. Null when they have to choose. */
export function senderMeant(senders: readonly Sender[], chosen: OrganisationId | null): Sender | null {
  if (senders.length === 1) return senders[0] ?? null;
  return senders.find(({ organisation }) => organisation?.id === chosen) ?? null;
}

export function isPractice({ organisation }: Sender): boolean {
  return organisation?.kind === 'practice';
}

export function routeOf(sender: Sender): Route {
  return isPractice(sender) ? 'practice' : 'professional';
}

/** The practice of the person: the referrer's own, or one of the network that the referrer named. */
export async function practiceFor(
  work: Work,
  sender: Sender,
  named: OrganisationId | null,
): Promise<OrganisationId | null> {
  if (isPractice(sender)) return sender.organisation?.id ?? null;
  const practices = await practicesOf(work, sender.networkId);
  return practices.find(({ id }) => id === named)?.id ?? null;
}

export async function practicesOf(work: Work, networkId: NetworkId): Promise<readonly Organisation[]> {
  return (await organisationsOf(work, 'practice')).filter((practice) => practice.networkId === networkId);
}

export async function referrerOf(work: Work, { organisation, role }: Sender): Promise<Referrer> {
  const { userId } = work.actor;
  return {
    userId,
    name: (await namesOfUsers(work, [userId])).get(userId) ?? '',
    role,
    organisationId: organisation?.id ?? null,
    phone: organisation?.phone ?? null,
    email: organisation?.email ?? null,
    relationship: null,
  };
}

/** Whose referrals somebody follows: those of their organisations, else their own. */
export async function sentBy(work: Work): Promise<SentBy> {
  const senders = await sendersFor(work);
  return {
    organisationIds: senders.flatMap(({ organisation }) => organisation?.id ?? []),
    userId: work.actor.userId,
  };
}
