import type { ClosureReason } from '#modules/referrals';
import { dayOf } from '#platform/local-date.ts';

import type { CheckOut, GoalEnd } from '../commands/close-support.ts';
import type { EpisodeRecord } from '../message-back/episode-record.ts';

/** How somebody is about to close, before they do. */
export type Proposal = {
  readonly reason: ClosureReason;
  readonly goals: readonly GoalEnd[];
  readonly checkOut: CheckOut | null;
  readonly now: Date;
};

/** The record as it will be once it is closed like this: what the message is previewed from. */
export function closedLike(record: EpisodeRecord, { reason, goals, checkOut, now }: Proposal): EpisodeRecord {
  const ends = new Map(goals.map((goal) => [goal.goalId, goal]));
  const end =
    checkOut && 'answers' in checkOut
      ? [{ occasion: 'end' as const, on: dayOf(now), answers: checkOut.answers }]
      : [];
  return {
    ...record,
    closure: { reason, closedAt: now },
    goals: record.goals.map((goal) => {
      const ended = goal.result === null ? ends.get(goal.id) : undefined;
      return ended ? { ...goal, result: ended.result, comment: ended.comment || null } : goal;
    }),
    ons4: [...record.ons4, ...end],
    notAsked: checkOut && 'notAsked' in checkOut ? checkOut.notAsked : record.notAsked,
  };
}
