import { z } from 'zod';

import { m } from '#text';
import { choice, choices, optionalProse } from '#platform/fields.ts';
import type { UserId } from '#platform/ids.ts';
import type { LocalTime } from '#platform/local-date.ts';

import { timeReasons, wishedLengths } from './domain/barrier.ts';
import type { Barrier, BarrierKind, BarrierSaid, PlainKind } from './domain/barrier.ts';
import { phrases } from './domain/phrases.ts';
import type { PhraseName } from './domain/phrases.ts';
import { schoolRun } from './school-run.ts';
import { spokenTime } from './time-fields.ts';

/** What a form says: one line or several, and the words of the person. */
export type Told = { readonly said: readonly BarrierSaid[]; readonly words: string | null };

/** @param workers Who can be asked for or not. */
export function phraseForm(phrase: PhraseName, workers: readonly UserId[]): z.ZodType<Told> {
  return phrase === 'school-run' ? schoolRun(words) : lineForm(phrases[phrase].kind, workers);
}

export function lineForm(kind: BarrierKind, workers: readonly UserId[]): z.ZodType<Told> {
  if (kind === 'cannot') {
    const why = choice(timeReasons, m.barriers_missing_why);
    return weekly
      .and(z.object({ why }))
      .transform((typed) => told({ kind, ...timesIn(typed), why: typed.why }, typed));
  }
  if (kind === 'can') return weekly.transform((typed) => told({ kind, ...timesIn(typed) }, typed));
  if (kind === 'bus-pass') return busPass;
  if (kind === 'length') return length;
  if (kind === 'worker' || kind === 'not-worker') {
    return z.object({ workerId: z.string().optional(), words }).transform((typed, context) => {
      const workerId = workers.find((id) => id === typed.workerId);
      if (!workerId)
        context.addIssue({ code: 'custom', path: ['workerId'], message: m.barriers_missing_worker() });
      return workerId ? told({ kind, workerId }, typed) : z.NEVER;
    });
  }
  return plain(kind);
}

/** What a form is first filled with when a line is put right. */
export function typedOf(line: Barrier): Readonly<Record<string, string | readonly string[]>> {
  const values = { words: line.words ?? '' };
  if (line.kind === 'cannot' || line.kind === 'can') {
    const times = {
      weekdays: line.weekdays.map(String),
      from: line.from,
      to: line.to === dayEnds ? '' : line.to,
    };
    return { ...values, ...times, ...(line.kind === 'cannot' ? { why: line.why } : {}) };
  }
  if (line.kind === 'bus-pass') return { ...values, from: line.from };
  if (line.kind === 'length') return { ...values, length: line.length };
  if (line.kind === 'worker' || line.kind === 'not-worker') return { ...values, workerId: line.workerId };
  return values;
}

const words = optionalProse(500).transform((text) => text || null);
const dayBegins = '00:00' as LocalTime;
const dayEnds = '24:00' as LocalTime;

const weekly = z
  .object({
    weekdays: choices(['1', '2', '3', '4', '5', '6', '7']),
    from: spokenTime(m.barriers_from),
    to: spokenTime(m.barriers_to),
    words,
  })
  .superRefine(({ weekdays, from, to }, context) => {
    const nothing = weekdays.length === 0 && from === null && to === null;
    if (nothing) context.addIssue({ code: 'custom', path: ['weekdays'], message: m.barriers_missing_time() });
    const backwards = (from ?? dayBegins) >= (to ?? dayEnds);
    if (backwards) context.addIssue({ code: 'custom', path: ['to'], message: m.barriers_ends_before() });
  });

function timesIn({ weekdays, from, to }: z.output<typeof weekly>) {
  const days = weekdays.map(Number).toSorted((a, b) => a - b);
  return { weekdays: days.length === 7 ? [] : days, from: from ?? dayBegins, to: to ?? dayEnds };
}

const busPass = z.object({ from: spokenTime(m.barriers_pass_from), words }).transform((typed, context) => {
  const { from } = typed;
  if (from === null) context.addIssue({ code: 'custom', path: ['from'], message: m.barriers_missing_hour() });
  return from === null ? z.NEVER : told({ kind: 'bus-pass', from }, typed);
});

const length = z
  .object({ length: choice(wishedLengths, m.platform_choose_from_list), words })
  .transform((typed) => told({ kind: 'length', length: typed.length }, typed));

function plain(kind: PlainKind): z.ZodType<Told> {
  return z
    .object({ words })
    .superRefine((typed, context) => {
      if (kind !== 'other' || typed.words) return;
      context.addIssue({ code: 'custom', path: ['words'], message: m.barriers_missing_words() });
    })
    .transform((typed) => told({ kind }, typed));
}

function told(said: BarrierSaid, typed: { readonly words: string | null }): Told {
  return { said: [said], words: typed.words };
}
