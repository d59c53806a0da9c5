import { z } from 'zod';

import { m } from '#text';
import { choice, day, line, optionalChoice, optionalDay, optionalProse, prose } from '#platform/fields.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { welfareOutcomes } from './domain/welfare.ts';
import { anotherAnswers, cameHow, helpfulAnswers, nextOffers } from './domain/went.ts';

const words = optionalProse(2000).transform((text) => text || null);

export const CameForm = z.object({ came: choice(cameHow, m.after_missing_answer) });

export const HelpfulForm = z
  .object({ answer: optionalChoice(helpfulAnswers), words })
  .refine((said) => said.answer !== null || said.words !== null, {
    path: ['words'],
    error: m.after_missing_answer,
  });

export const AnotherForm = z
  .object({ answer: optionalChoice(anotherAnswers), words })
  .refine((said) => said.answer !== null || said.words !== null, {
    path: ['words'],
    error: m.after_missing_answer,
  });

/** @param today The door is left open until a day that is to come. */
export function nextForm(today: LocalDate) {
  return z
    .object({ next: choice(nextOffers, m.after_missing_answer), on: optionalDay() })
    .refine(({ next, on }) => next !== 'not-now' || (on !== null && on > today), {
      path: ['on'],
      error: m.after_day_to_come,
    });
}

/** What was done was done: today or before. */
export function welfareForm(today: LocalDate) {
  return z.object({
    outcome: choice(welfareOutcomes, m.after_welfare_missing_what),
    done: prose(2000, m.after_welfare_missing_done),
    doneBy: line(200, m.after_welfare_missing_by),
    doneOn: day(m.after_welfare_missing_day).refine((on) => on <= today, { error: m.after_welfare_not_yet }),
  });
}
