import { z } from 'zod';

import { m } from '#text';
import { choice, day, line, tick } from '#platform/fields.ts';

import { allPoints, ons4Occasions } from '../domain/ons4.ts';
import type { Ons4Answers } from '../domain/ons4.ts';

const answer = () => choice([...allPoints, 'not-said'], () => m.plans_ons4_answer_missing());

const answers = { 'life-satisfaction': answer(), worthwhile: answer(), happiness: answer(), anxiety: answer() };

export const Ons4Form = z.object({
  ...answers,
  answeredBy: choice(['person', 'someone-else'], () => m.plans_ons4_who_missing()),
  occasion: choice(ons4Occasions, () => m.plans_ons4_occasion_missing()),
  askedOn: day(() => m.plans_ons4_day_missing()),
  isOldEnough: tick(),
});

export const AmendOns4Form = z.object({ ...answers, reason: line(300, () => m.plans_reason_missing()) });

/** The four answers and nothing else of what was sent. */
export function answersOf(sent: Ons4Answers): Ons4Answers {
  return {
    'life-satisfaction': sent['life-satisfaction'],
    worthwhile: sent.worthwhile,
    happiness: sent.happiness,
    anxiety: sent.anxiety,
  };
}
