import { z } from 'zod';

import { m } from '#text';
import { choice, choices, line, optionalLine, optionalProse, prose } from '#platform/fields.ts';

import { barrierCodes } from '../domain/barriers.ts';
import { readerChoices, wordsLimit } from '../domain/conversation.ts';
import { linesOf, marginLimit, noticedLimit } from '../domain/margin.ts';

const readers = () => choice(readerChoices, () => m.plans_readers_missing());

export const WordsForm = z.object({
  words: prose(wordsLimit, () => m.plans_words_missing()),
  readers: readers(),
});

export const AmendForm = z.object({
  words: prose(wordsLimit, () => m.plans_words_missing()),
  reason: line(300, () => m.plans_reason_missing()),
});

export const ReadersForm = z.object({ readers: readers() });

export const ToldForm = z.object({ whom: line(200, () => m.plans_told_missing()) });

export const MarginForm = z.object({
  matters: things(),
  barrierCodes: choices(barrierCodes),
  barriers: things(),
  strengths: things(),
  worry: optionalProse(2000),
  worryTold: optionalLine(200),
});

export type MarginTyped = z.output<typeof MarginForm>;

/** One thing on each line of a box. */
function things() {
  return optionalProse(marginLimit * noticedLimit)
    .transform((text) => linesOf(text))
    .refine((lines) => lines.length <= marginLimit, {
      error: () => m.plans_too_many_things({ max: marginLimit }),
    })
    .refine((lines) => lines.every((one) => one.length <= noticedLimit), {
      error: () => m.plans_thing_too_long({ max: noticedLimit }),
    });
}
