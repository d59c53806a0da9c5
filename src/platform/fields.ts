import { m } from '#text';
import { z } from 'zod';

import { parseDay } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

/** Says what is wrong in the language of whoever sent the form: called when the form is read. */
type Says = () => string;

/** One line of text that must be there. Spaces are tidied. */
export function line(max: number, missing: Says) {
  return optionalLine(max).refine((text) => text !== '', { error: missing });
}

/** One line of text, empty when it was left out. */
export function optionalLine(max: number) {
  return oneText
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text.length <= max, { error: () => m.platform_too_long({ max }) });
}

/** Several lines that must be there. What was written is kept as it was, but for white space at its ends. */
export function prose(max: number, missing: Says) {
  return optionalProse(max).refine((text) => text !== '', { error: missing });
}

export function optionalProse(max: number) {
  return oneText
    .transform((text) => text.trim())
    .refine((text) => text.length <= max, { error: () => m.platform_too_long({ max }) });
}

/** One of some values. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values, missing: Says) {
  return z.enum(values, { error: missing });
}

/** One of some values, or null when none was chosen. */
export function optionalChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .union([z.enum(values), z.literal('')], { error: () => m.platform_choose_from_list() })
    .optional()
    .transform((value) => value || null);
}

/** Any number of some values, each once. */
export function choices<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .union([z.string(), z.array(z.string())], { error: () => m.platform_choose_from_list() })
    .optional()
    .transform((value) => [...new Set([value ?? []].flat().filter((one) => one !== ''))])
    .pipe(z.array(z.enum(values, { error: () => m.platform_choose_from_list() })));
}

/** A tick in one box. */
export function tick() {
  return oneText.transform((value) => value === 'yes');
}

/** A day that must be there. */
export function day(missing: Says) {
  return optionalDay().refine((value): value is LocalDate => value !== null, { error: missing });
}

/** A day of the calendar, or null when it was left out. */
export function optionalDay() {
  return oneText.transform((text, context): LocalDate | null => {
    if (!text) return null;
    const parsed = parseDay(text);
    if (parsed === null) context.addIssue({ code: 'custom', message: m.platform_not_a_day() });
    return parsed;
  });
}

/** What was typed or chosen, empty when nothing was. */
export const oneText = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? ''].flat()[0] ?? '');

/** More than any page lists: no form of ours sends more. */
const mostTicked = 500;

/** What was ticked of a list of any length: none when nothing was. */
export const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat().slice(0, mostTicked));
