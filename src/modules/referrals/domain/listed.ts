import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { addDays } from '#platform/local-date.ts';
import type { Versioned } from '#platform/versions.ts';

import type { Reason } from './reasons.ts';
import type { EpisodeId, ReferralId } from './referral.ts';

/** What orders the list, the first first: has become worse while waiting; soon, as referred; routine. */
export const listedUrgencies = ['worse', 'soon', 'routine'] as const;
export type ListedUrgency = (typeof listedUrgencies)[number];

/** Somebody who was accepted and waits until a worker has room. */
export type ListedPerson = Versioned & {
  readonly networkId: NetworkId;
  readonly episodeId: EpisodeId;
  readonly referralId: ReferralId;
  readonly personId: PersonId;
  readonly practiceId: OrganisationId | null;
  readonly urgency: ListedUrgency;
  /** Why it has become worse; else null. */
  readonly urgencyWhy: string | null;
  /** What the referral said. */
  readonly reasons: readonly Reason[];
  readonly safeguarding: boolean;
  readonly listedAt: Date;
  /** By when somebody asks how they are. */
  readonly checkInOn: LocalDate;
  /** Who answers for them while they wait. */
  readonly answersId: WorkerId;
};

const checkInDays: Readonly<Record<ListedUrgency, number>> = { worse: 7, soon: 14, routine: 28 };

/** When to ask somebody who waits how they are: sooner, the more urgent it is. */
export function nextCheckIn(from: LocalDate, urgency: ListedUrgency): LocalDate {
  return addDays(from, checkInDays[urgency]);
}
