import { z } from 'zod';

import { m } from '#text';
import { choice, day, line, tick } from '#platform/fields.ts';

import { allPoints, ons4Occasions } from '../domain/ons4.ts';
import type { Ons4Answers, Ons4Question } from '../domain/ons4.ts';
import { questionName } from './questions.page.tsx';

function answerTo(question: Ons4Question) {
  return choice([...allPoints, 'not-said'], () =>
    m.plans_ons4_answer_missing({ what: questionName(question) }),
  );
}

const answers = {
  'life-satisfaction': answerTo('life-satisfaction'),
  worthwhile: answerTo('worthwhile'),
  happiness: answerTo('happiness'),
  anxiety: answerTo('anxiety'),
};

export const Ons4Form = z.object({
  answeredBy: choice(['person', 'someone-else'], () => m.plans_ons4_who_missing()),
  ...answers,
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
