import { z } from 'zod';

import { m } from '#text';
import { closureReasons, retentionClasses } from '#modules/referrals';
import { line, optionalChoice, optionalLine, optionalProse, tick } from '#platform/fields.ts';

import type { CheckOut, GoalEnd } from '../commands/close-support.ts';
import { notAskedReasons } from '../domain/closing.ts';
import type { GoalId } from '../domain/ids.ts';
import { allPoints, ons4Questions } from '../domain/ons4.ts';
import { goalOutcomes } from '../domain/plan.ts';
import { questionName } from '../measures/questions.page.tsx';
import { commentField } from './goals.page.tsx';

const answer = () => optionalChoice([...allPoints, 'not-said']);

const Sent = z.looseObject({
  reason: optionalChoice(closureReasons),
  checkOut: optionalChoice(['asked', ...notAskedReasons]),
  'life-satisfaction': answer(),
  worthwhile: answer(),
  happiness: answer(),
  anxiety: answer(),
  retentionClass: optionalChoice(retentionClasses),
  note: optionalProse(2000),
  ask: optionalProse(1000),
  acknowledged: tick(),
  /** `look` shows the message and saves nothing. */
  do: z.enum(['close', 'look']).catch('close'),
});

type Sent = z.output<typeof Sent>;

/** Everything that is missing is said at once, and not one after the other. */
export const ClosureForm = Sent.transform((sent, context) => {
  const { reason, retentionClass } = sent;
  const complain: Complain = (field, message) => context.addIssue({ code: 'custom', path: [field], message });
  if (reason === null) complain('reason', m.plans_closing_reason_missing());
  if (retentionClass === null) complain('retentionClass', m.plans_closing_retention_missing());
  complainOfAnswers(sent, complain);
  const goals = goalsIn(sent, complain);
  if (reason === null || retentionClass === null) return z.NEVER;
  const { note, ask, acknowledged } = sent;
  return { do: sent.do, reason, checkOut: checkOutIn(sent), retentionClass, note, ask, acknowledged, goals };
});

export type ClosureTyped = z.output<typeof ClosureForm>;

export const ReopeningForm = z.object({ reason: line(300, () => m.plans_reopening_reason_missing()) });

type Complain = (field: string, message: string) => void;

/** The message can be looked at before anybody is asked: only what ends the support needs every answer. */
function complainOfAnswers(sent: Sent, complain: Complain): void {
  if (sent.checkOut !== 'asked' || sent.do === 'look') return;
  for (const question of ons4Questions) {
    if (sent[question] !== null) continue;
    complain(question, m.plans_ons4_answer_missing({ what: questionName(question) }));
  }
}

function checkOutIn(sent: Sent): CheckOut | null {
  if (sent.checkOut === null) return null;
  if (sent.checkOut !== 'asked') return { notAsked: sent.checkOut };
  if (ons4Questions.some((question) => sent[question] === null)) return null;
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
function goalsIn(sent: Sent, complain: Complain): readonly GoalEnd[] {
  return Object.keys(sent).flatMap((name) => {
    const goalId = /^result-([0-9a-f-]{36})$/.exec(name)?.[1] as GoalId | undefined;
    const result = goalOutcomes.find((outcome) => outcome === sent[name]);
    if (goalId === undefined || result === undefined) return [];
    const comment = optionalLine(1000).safeParse(sent[commentField(goalId)]);
    if (!comment.success) complain(commentField(goalId), m.platform_too_long({ max: 1000 }));
    return [{ goalId, result, comment: comment.data ?? '' }];
  });
}
