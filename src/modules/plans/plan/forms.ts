import { z } from 'zod';

import { m } from '#text';
import { choice, day, line, optionalDay, optionalLine, optionalProse, tick } from '#platform/fields.ts';
import { parseDay } from '#platform/local-date.ts';
import { idOf } from '#platform/ids.ts';

import type { ConversationId } from '../domain/ids.ts';
import { doers, goalOutcomes, waysToAgree } from '../domain/plan.ts';

const reason = () => optionalLine(300);

export const PlanWordsForm = z.object({
  whatMatters: optionalProse(4000),
  goodAt: optionalProse(4000),
  reason: reason(),
});

export const NewGoalForm = z.object({
  words: line(500, () => m.plans_goal_missing()),
  // What no page of ours sends is left out rather than explained.
  saidIn: idOf<ConversationId>().nullable().catch(null).default(null),
});

export const GoalForm = z.object({ words: line(500, () => m.plans_goal_missing()), reason: reason() });

export const GoalEndForm = z.object({
  result: choice([...goalOutcomes, 'dropped', 'again'], () => m.plans_result_missing()),
  comment: optionalLine(1000),
});

export const ActionForm = z
  .object({
    words: line(500, () => m.plans_action_missing()),
    who: choice(doers, () => m.plans_who_missing()),
    whoName: optionalLine(100),
    byOn: optionalDay(),
    reason: reason(),
    takeOff: tick(),
  })
  .refine(({ who, whoName }) => who !== 'someone-else' || whoName !== '', {
    path: ['whoName'],
    error: () => m.plans_who_name_missing(),
  });

export type ActionSent = z.output<typeof ActionForm>;

export const ActionStateForm = z.object({ state: z.enum(['open', 'done']) });

export const AgreementForm = z.object({
  how: choice(waysToAgree, () => m.plans_how_agreed_missing()),
  agreedOn: day(() => m.plans_agreed_on_missing()),
});

/** A day that was offered, or another one. */
export const ReviewForm = z
  .object({ when: optionalLine(20), anotherDay: optionalDay() })
  .transform(({ when, anotherDay }, context) => {
    const reviewOn = when === 'another' ? anotherDay : parseDay(when);
    if (reviewOn !== null) return { reviewOn };
    const path = [when === 'another' ? 'anotherDay' : 'when'];
    context.addIssue({ code: 'custom', path, message: m.plans_review_missing() });
    return z.NEVER;
  });
