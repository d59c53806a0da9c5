import type { Sharing } from '#modules/people';
import type { ClosureReason } from '#modules/referrals';
import type { OrganisationId, UserId } from '#platform/ids.ts';

export type MessageBackId = string & { readonly __brand: 'MessageBackId' };

export const messageOccasions = ['begun', 'declined', 'closed', 'update'] as const;
export type MessageOccasion = (typeof messageOccasions)[number];

/** What may leave the service. Whoever shares nothing tells the practice themselves: then there is no message. */
export type MessageSharing = Exclude<Sharing, 'nothing'>;

/** `accepted`: the person takes up social prescribing. `declined`: they do not want it. */
export type CodeUse = 'accepted' | 'declined';

/** A code of SNOMED CT that a practice is asked to enter, and when it may. */
export type SnomedCode = {
  readonly code: string;
  readonly term: string;
  readonly rule: Readonly<Record<'en' | 'cy', string>>;
};

/** How far it came with a person in one episode. */
export type Part = {
  /** Somebody spoke with them, met them or listened to them. */
  readonly reached: boolean;
  /** They took something up: were listened to, made a plan, or were connected. */
  readonly tookPart: boolean;
};

/** A message of the same episode that was sent before. */
export type ToldBefore = {
  readonly occasion: MessageOccasion;
  readonly code: string | null;
  readonly madeAt: Date;
};

export type SoFar = {
  readonly part: Part;
  readonly before: readonly ToldBefore[];
  /** Null while it is open. */
  readonly closing: { readonly reason: ClosureReason; readonly closedAt: Date } | null;
};

/** What a message sent now would be about. */
export function occasionNow({ part, before, closing }: SoFar): MessageOccasion {
  if (closing === null) return part.reached && !tellsOf(before, 'begun') ? 'begun' : 'update';
  const since = before.filter(({ madeAt }) => madeAt >= closing.closedAt);
  if (tellsOf(since, 'closed') || tellsOf(since, 'declined')) return 'update';
  const neverBegan = !part.tookPart && !tellsOf(before, 'begun');
  return closing.reason === 'did-not-want' && neverBegan ? 'declined' : 'closed';
}

/**
 * Which code the practice is asked to enter. The code for a referral is entered once an episode, for the first
 * interaction in which the person accepts, and never for what goes on after it; so a message carries it only when
 * none did before. A person who declined after accepting has accepted.
 */
export function codeUseFor(occasion: MessageOccasion, { part, before }: SoFar): CodeUse | null {
  const coded = before.filter(({ code }) => code !== null);
  const acceptedBefore = coded.some((told) => told.occasion !== 'declined');
  if (acceptedBefore || occasion === 'update') return null;
  if (occasion === 'declined') return coded.length === 0 ? 'declined' : null;
  return part.reached || part.tookPart ? 'accepted' : null;
}

/** Of somebody who shares codes only there is nothing to tell without a code. */
export function isWorthTelling(sharing: MessageSharing, code: SnomedCode | null): boolean {
  return sharing === 'everything' || code !== null;
}

export type MessageReader = {
  /** Of the team that supports the person, and they have reached that person. */
  readonly isTeam: boolean;
  readonly organisationIds: readonly OrganisationId[];
  readonly userId: UserId;
};

export type MessageReaders = {
  readonly practiceId: OrganisationId | null;
  readonly referrerOrganisationId: OrganisationId | null;
  readonly referrerUserId: UserId | null;
};

/** The team, the person's practice, and whoever referred with their colleagues; nobody else. */
export function mayReadMessage(
  message: MessageReaders,
  { isTeam, organisationIds, userId }: MessageReader,
): boolean {
  const { practiceId, referrerOrganisationId, referrerUserId } = message;
  const theirs = [practiceId, referrerOrganisationId].some(
    (id) => id !== null && organisationIds.includes(id),
  );
  return isTeam || theirs || referrerUserId === userId;
}

function tellsOf(told: readonly ToldBefore[], occasion: MessageOccasion): boolean {
  return told.some((one) => one.occasion === occasion);
}
