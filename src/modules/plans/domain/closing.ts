import type { RetentionClass } from '#modules/referrals';

import type { GoalOutcome, GoalSays } from './plan.ts';

/** Why somebody was not asked the four questions at the end, as it can be said. */
export const notAskedReasons = [
  'did-not-want',
  'not-reached',
  'unwell',
  'no-start',
  'not-the-moment',
] as const;
export type NotAskedReason = (typeof notAskedReasons)[number];
export type NotAskedBecause = NotAskedReason | 'too-young';

/**
 * What became of a goal, as far as its steps tell: a proposal that whoever closes looks at. It never claims more
 * than was written down: a goal without a step that was done is not achieved until somebody says so.
 */
export function proposedResult({ actions }: Pick<GoalSays, 'actions'>): GoalOutcome {
  const wanted = actions.filter(({ state }) => state !== 'dropped');
  const done = wanted.filter(({ state }) => state === 'done');
  if (done.length === 0) return 'not';
  return done.length === wanted.length ? 'achieved' : 'partly';
}

/** What there is of an episode beside contacts. */
export type Recorded = {
  /** Times that somebody spoke with them or met them. */
  readonly reached: number;
  readonly conversations: number;
  readonly goals: number;
  readonly measures: number;
  /** Of every connection: did more than give information. */
  readonly connectedWithMore: boolean;
  readonly whatMatters: string;
};

/** How long the record is kept. Where somebody was only told something, an adult's is kept for less. */
export function proposedRetention(usual: RetentionClass, recorded: Recorded): RetentionClass {
  return usual === 'adult-record' && isOnlyInformation(recorded) ? 'advice-only' : usual;
}

/** Whoever is spoken with more often than this is being supported, whatever else is written down. */
const mostTimesForInformation = 2;

function isOnlyInformation(recorded: Recorded): boolean {
  const { reached, conversations, goals, measures, connectedWithMore, whatMatters } = recorded;
  const nothingBegun =
    conversations + goals + measures === 0 && !connectedWithMore && whatMatters.trim() === '';
  return nothingBegun && reached <= mostTimesForInformation;
}
