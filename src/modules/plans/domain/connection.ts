import type { ServiceId } from '#modules/directory';
import type { ConsentId, PersonId } from '#modules/people';
import type { EpisodeId, NextStep } from '#modules/referrals';
import type { UserId } from '#platform/ids.ts';
import { addDays, dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Versioned } from '#platform/versions.ts';

import type { GoalId } from './ids.ts';

export type ConnectionId = string & { readonly __brand: 'ConnectionId' };

/** How it went. The last three are outcomes like any other: two of them tell what the community lacks. */
export const connectionStatuses = [
  'suggested',
  'contacted',
  'started',
  'lasted',
  'ended',
  'unavailable',
  'not-eligible',
  'did-not-want',
] as const;
export type ConnectionStatus = (typeof connectionStatuses)[number];

/** Who gets in touch with the service. */
export const waysToConnect = ['they-contact', 'we-contact', 'together', 'information-only'] as const;
export type WayToConnect = (typeof waysToConnect)[number];

/** What a service may be told of a person, in the order in which it is said. */
export const tellable = ['name', 'phone', 'email', 'help', 'adjustments'] as const;
export type Tellable = (typeof tellable)[number];

/** What there is to tell, in words; empty where there is nothing. */
export type TellableWords = Readonly<Record<Tellable, string>>;

export type ToldLine = { readonly what: Tellable; readonly words: string };

/** Whether the service hears of the person from us. */
export function tellsService(way: WayToConnect): boolean {
  return way === 'we-contact' || way === 'together';
}

/** The least with which each way works: a proposal that whoever connects looks at. */
export function proposedSharing(way: WayToConnect, known: TellableWords): readonly Tellable[] {
  if (!tellsService(way)) return [];
  const toReachThem = known.phone === '' ? 'email' : 'phone';
  const least: readonly Tellable[] = way === 'together' ? ['name', 'help'] : ['name', toReachThem, 'help'];
  return tellable.filter((what) => least.includes(what) && (what === 'help' || known[what] !== ''));
}

/** What of that which was chosen is shared: nothing unless we get in touch, and nothing that is not known. */
export function sharedWhen(
  way: WayToConnect,
  chosen: readonly Tellable[],
  known: TellableWords,
): readonly Tellable[] {
  if (!tellsService(way)) return [];
  return tellable.filter((what) => chosen.includes(what) && known[what].trim() !== '');
}

/** Exactly what a service is told: no line more than was shared. */
export function toldLines(shared: readonly Tellable[], known: TellableWords): readonly ToldLine[] {
  return tellable
    .filter((what) => shared.includes(what) && known[what].trim() !== '')
    .map((what) => ({ what, words: known[what].trim() }));
}

/** @throws Refusal `plans.consent-missing` when something is shared to which nobody agreed. */
export function requireConsent(shared: readonly Tellable[], how: string | null): void {
  if (shared.length > 0 && how === null) throw new Refusal('invalid', 'plans.consent-missing');
}

const daysUntil = { made: 14, contacted: 14, started: 42 } as const;

/** When to ask how it went: a proposal. */
export function proposedFollowUp(today: LocalDate): LocalDate {
  return addDays(today, daysUntil.made);
}

/**
 * When to ask again after somebody said how it went: whether it began, then whether it lasted. A later day that was
 * chosen before stays. Null once there is nothing left to ask.
 */
export function followUpAfter(
  status: ConnectionStatus,
  { planned, today }: { readonly planned: LocalDate | null; readonly today: LocalDate },
): LocalDate | null {
  if (status !== 'contacted' && status !== 'started') return null;
  const proposed = addDays(today, daysUntil[status]);
  if (planned === null || planned <= today) return proposed;
  return status === 'contacted' || planned > proposed ? planned : proposed;
}

/** @throws Refusal `plans.follow-up-in-past` */
export function requireToCome(followUpOn: LocalDate | null, today: LocalDate): void {
  if (followUpOn !== null && followUpOn < today) throw new Refusal('invalid', 'plans.follow-up-in-past');
}

/** Whether there is still something to hear of it. */
export function isOpen(status: ConnectionStatus): boolean {
  return status === 'suggested' || status === 'contacted' || status === 'started';
}

/** Outcomes that tell what the community lacks, of which it helps to know why. */
export function tellsOfGap(status: ConnectionStatus): boolean {
  return status === 'unavailable' || status === 'not-eligible';
}

/** Ticked while searching: they were told of it, and nothing more was heard. */
export function isOnShortlist({
  status,
  way,
  takenOffAt,
}: Pick<Connection, 'status' | 'way' | 'takenOffAt'>): boolean {
  return status === 'suggested' && way === 'information-only' && takenOffAt === null;
}

/**
 * Whether asking how it went becomes the one next step with somebody. What is planned for earlier stays, unless it
 * was to begin, or to follow up and its time has come: that is being done now.
 */
export function becomesNextStep(
  followUpOn: LocalDate,
  { current, now }: { readonly current: Pick<NextStep, 'kind' | 'dueAt'> | null; readonly now: Date },
): boolean {
  if (current === null || current.kind === 'begin') return true;
  if (current.kind === 'follow-up' && current.dueAt <= now) return true;
  return followUpOn < dayOf(current.dueAt);
}

export type Connection = Versioned & {
  readonly id: ConnectionId;
  readonly personId: PersonId;
  readonly episodeId: EpisodeId;
  readonly goalId: GoalId | null;
  readonly serviceId: ServiceId;
  /** As it was called when the connection was made. */
  readonly serviceName: string;
  readonly status: ConnectionStatus;
  readonly way: WayToConnect;
  readonly shared: readonly Tellable[];
  /** What they would like help with, as the service is told; null when it is not told. */
  readonly help: string | null;
  readonly note: string | null;
  readonly followUpOn: LocalDate | null;
  readonly consentId: ConsentId | null;
  readonly consentWithdrawnAt: Date | null;
  readonly takenOffAt: Date | null;
  readonly madeBy: UserId;
  readonly madeAt: Date;
};

/** One step of how it went. */
export type ConnectionStep = {
  /** From 1. */
  readonly number: number;
  readonly status: ConnectionStatus;
  readonly note: string | null;
  readonly setBy: UserId;
  readonly setAt: Date;
};

/** The name under which an amendment keeps a note. 0 is what was written when the connection was made. */
export function noteField(step: number): string {
  return step === 0 ? 'note' : `note-of-step-${step}`;
}
