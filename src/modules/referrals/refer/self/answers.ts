import type { z } from 'zod';

import type { Typed } from '#platform/forms.ts';

import { dayKeptAs } from '../typed-day.ts';
import { errorsAcross, fieldsOf, stepForms, stepsFor } from './steps.ts';
import type { Setting, StepName } from './steps.ts';

/** What was answered to one question. */
export type AnswerTo<Name extends StepName> = z.output<ReturnType<(typeof stepForms)[Name]>>;

/** The kept answers with those of one question in place of what was there: a box can be unticked. */
export function withAnswers(kept: Typed, name: StepName, typed: Typed): Typed {
  const fields = new Set(fieldsOf[name]);
  const others = Object.entries(kept).filter(([field]) => !fields.has(field));
  const given = Object.entries(typed).filter(([field]) => fields.has(field));
  return Object.fromEntries([...others, ...given]);
}

/** Null when the question has not been answered, or wrongly. */
export function answerTo<Name extends StepName>(
  name: Name,
  typed: Typed,
  setting: Setting,
): AnswerTo<Name> | null {
  if (errorsAcross(name, typed, setting).length > 0) return null;
  const withDay = { ...typed, bornOn: dayKeptAs(typed, 'bornOn') ?? '' };
  const parsed = stepForms[name](setting).safeParse(withDay);
  return parsed.success ? (parsed.data as AnswerTo<Name>) : null;
}

/** The first question that still needs an answer. Null: all of them have one. */
export function firstUnanswered(typed: Typed, setting: Setting): StepName | null {
  return stepsFor(typed).find((name) => answerTo(name, typed, setting) === null) ?? null;
}

/** The question before or after one; null at either end. */
export function neighbourOf(name: StepName, typed: Typed, by: 1 | -1): StepName | null {
  const steps = stepsFor(typed);
  return steps[steps.indexOf(name) + by] ?? null;
}
