import { z } from 'zod';

import { m } from '#text';
import { closureReasons, retentionClasses } from '#modules/referrals';
import { choice, line, optionalChoice, optionalLine, optionalProse, tick } from '#platform/fields.ts';

import type { CheckOut, GoalEnd } from '../commands/close-support.ts';
import { notAskedReasons } from '../domain/closing.ts';
import type { GoalId } from '../domain/ids.ts';
import { allPoints, ons4Questions } from '../domain/ons4.ts';
import { goalOutcomes } from '../domain/plan.ts';
import { questionName } from '../measures/questions.page.tsx';
import { commentField } from './goals.page.tsx';

const answer = () => optionalChoice([...allPoints, 'not-said']);

const Known = z.looseObject({
  reason: choice(closureReasons, () => m.plans_closing_reason_missing()),
  checkOut: optionalChoice(['asked', ...notAskedReasons]),
  'life-satisfaction': answer(),
  worthwhile: answer(),
  happiness: answer(),
  anxiety: answer(),
  retentionClass: choice(retentionClasses, () => m.plans_closing_retention_missing()),
  note: optionalProse(2000),
  ask: optionalProse(1000),
  acknowledged: tick(),
  /** `look` shows the message and saves nothing. */
  do: z.enum(['close', 'look']).catch('close'),
});

type Known = z.output<typeof Known>;

export const ClosureForm = Known.superRefine((sent, context) => {
  if (sent.checkOut !== 'asked') return;
  for (const question of ons4Questions) {
    if (sent[question] === null) {
      const message = m.plans_ons4_answer_missing({ what: questionName(question) });
      context.addIssue({ code: 'custom', path: [question], message });
    }
  }
}).transform((sent, context) => ({
  do: sent.do,
  reason: sent.reason,
  checkOut: checkOutIn(sent),
  retentionClass: sent.retentionClass,
  note: sent.note,
  ask: sent.ask,
  acknowledged: sent.acknowledged,
  goals: goalsIn(sent, (field, message) => context.addIssue({ code: 'custom', path: [field], message })),
}));

export type ClosureTyped = z.output<typeof ClosureForm>;

export const ReopeningForm = z.object({ reason: line(300, () => m.plans_reopening_reason_missing()) });

function checkOutIn(sent: Known): CheckOut | null {
  if (sent.checkOut === null) return null;
  if (sent.checkOut !== 'asked') return { notAsked: sent.checkOut };
  return {
    answers: {
      'life-satisfaction': sent['life-satisfaction'] ?? 'not-said',
      worthwhile: sent.worthwhile ?? 'not-said',
      happiness: sent.happiness ?? 'not-said',
      anxiety: sent.anxiety ?? 'not-said',
    },
  };
}

/** What became of every goal that the page showed. One that is no outcome is left out, and asked for again. */
function goalsIn(sent: Known, complain: (field: string, message: string) => void): readonly GoalEnd[] {
  return Object.keys(sent).flatMap((name) => {
    const goalId = /^result-([0-9a-f-]{36})$/.exec(name)?.[1] as GoalId | undefined;
    const result = goalOutcomes.find((outcome) => outcome === sent[name]);
    if (goalId === undefined || result === undefined) return [];
    const comment = optionalLine(1000).safeParse(sent[commentField(goalId)]);
    if (!comment.success) complain(commentField(goalId), m.platform_too_long({ max: 1000 }));
    return [{ goalId, result, comment: comment.data ?? '' }];
  });
}
