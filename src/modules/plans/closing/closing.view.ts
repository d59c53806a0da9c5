import { lookAt, nameOf } from '#modules/people';
import type { Person, PersonId, Sharing } from '#modules/people';
import { closureReasons, personInReach, usualRetention } from '#modules/referrals';
import type { ClosureReason, Contact, RetentionClass } from '#modules/referrals';
import type { FormState, Typed } from '#platform/forms.ts';
import { ageOn, dayOf } from '#platform/local-date.ts';
import { localeNow } from '#platform/locale.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { proposedResult, proposedRetention } from '../domain/closing.ts';
import { isOpen } from '../domain/connection.ts';
import type { Connection } from '../domain/connection.ts';
import type { Goal } from '../domain/plan.ts';
import { addresseeOf } from '../message-back/addressee.ts';
import type { Addressee } from '../message-back/addressee.ts';
import { episodeRecordOf } from '../message-back/episode-record.ts';
import type { EpisodeRecord } from '../message-back/episode-record.ts';
import { recordedIn } from '../message-back/facts-of.ts';
import { whatToTell } from '../message-back/telling.ts';
import type { Telling } from '../message-back/telling.ts';
import { concernsAbout } from './concerns.ts';
import type { Concerns } from './concerns.ts';
import { checkOutStateOf, openGoalsIn, versionOf } from './episode-to-close.ts';
import type { CheckOutState } from './episode-to-close.ts';
import type { ClosureTyped } from './forms.ts';
import { commentField, resultField } from './goals.page.tsx';
import { closedLike } from './proposal.ts';

export type ClosingView = {
  readonly personHref: string;
  /** The path of this page, which also names the draft. */
  readonly path: string;
  readonly name: string;
  readonly fullName: string;
  readonly form: FormState;
  /** In the order in which they are offered. */
  readonly reasons: readonly ClosureReason[];
  readonly goals: readonly Goal[];
  readonly checkOut: CheckOutState;
  /** Their date of birth is not known. */
  readonly ageUnknown: boolean;
  readonly concerns: Concerns;
  /** Not finished: they can go on by themselves. */
  readonly connections: readonly Connection[];
  /** What was tried since they were last reached, the oldest first. */
  readonly tried: readonly Contact[];
  readonly retention: RetentionClass;
  readonly sharing: Sharing;
  readonly addressee: Addressee | null;
  /** The message as it would be sent, when it was asked for. */
  readonly preview: Telling | null;
};

export type ClosingAsked = {
  readonly personId: PersonId;
  readonly form: (start: {
    readonly values: Typed;
    readonly version: string;
  }) => Promise<FormState> | FormState;
  /** How they are about to close, to see what would be sent. */
  readonly look: ClosureTyped | null;
};

/**
 * Everything that is still open with somebody, with a proposal for each.
 *
 * @throws Refusal `plans.closed-already`
 */
export async function closingView(work: Work, { personId, form, look }: ClosingAsked): Promise<ClosingView> {
  requirePermission(work, 'plans.close');
  const { person, episode } = await personInReach(work, personId);
  if (!episode) throw new Refusal('conflict', 'plans.no-episode');
  if (episode.closedAt !== null) throw new Refusal('conflict', 'plans.closed-already');
  await lookAt(work, personId);
  const record = await episodeRecordOf(work, { person, episode });
  const goals = openGoalsIn(record.goals);
  const retention = proposedRetention(usualRetention(ageOf(work, person)), recordedIn(record));
  const values = { ...proposals(goals, record), retentionClass: retention };
  return {
    ...namesIn(person, personId),
    form: await form({ values, version: versionOf(record) }),
    reasons: closureReasons,
    goals,
    checkOut: await checkOutStateOf(work, person, episode),
    ageUnknown: person.bornOn === null,
    concerns: await concernsAbout(work, { person, episode }),
    // A shortlist is not a connection: nothing of it goes on.
    connections: record.connections.filter(({ status }) => isOpen(status) && status !== 'suggested'),
    tried: triedIn(record),
    retention,
    sharing: person.shareBack,
    addressee: await addresseeOf(work, person, record.referral),
    preview: look && (await previewOf(work, record, look)),
  };
}

function previewOf(work: Work, record: EpisodeRecord, look: ClosureTyped): Promise<Telling> {
  const closed = closedLike(record, { ...look, now: work.now });
  return whatToTell(work, closed, { language: localeNow(), ask: look.ask });
}

function namesIn(person: Person, personId: PersonId) {
  const { known, full } = nameOf(person);
  const personHref = `/people/${personId}`;
  return { personHref, path: `${personHref}/closure`, name: known, fullName: full };
}

function ageOf(work: Work, { bornOn }: Person): number | null {
  return bornOn && ageOn(bornOn, dayOf(work.now));
}

/** The questions are worth asking where there is a start to hold them against. */
function proposals(goals: readonly Goal[], { ons4 }: EpisodeRecord): Typed {
  const results = goals.flatMap((goal): (readonly [field: string, value: string])[] => [
    [resultField(goal.id), proposedResult(goal)],
    [commentField(goal.id), ''],
  ]);
  const hasStart = ons4.some(({ occasion }) => occasion === 'start');
  return { ...Object.fromEntries(results), checkOut: hasStart ? 'asked' : 'no-start' };
}

function triedIn({ contacts }: EpisodeRecord): readonly Contact[] {
  const reached = contacts.findIndex(({ kind }) => kind === 'spoke' || kind === 'met');
  const since = reached === -1 ? contacts : contacts.slice(0, reached);
  return since.filter(({ kind }) => kind !== 'note').toReversed();
}
