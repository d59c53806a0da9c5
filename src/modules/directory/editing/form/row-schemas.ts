import { z } from 'zod';

import { m } from '#text';
import { choices, optionalDay, optionalLine, tick } from '#platform/fields.ts';

import { weekdays } from '../../domain/schedule.ts';
import type { CostRow, PhoneRow, PlaceRow } from '../domain/fields.ts';
import { howOften } from '../domain/when-row.ts';
import type { HowOften, WhenRow } from '../domain/when-row.ts';
import { amountOrNull, lineOrNull, linesOf, proseOrNull, timeOrNull, urlOrNull } from './typed-parts.ts';

/** A row in which nothing was typed is not there: null. */
const id = z
  .string()
  .regex(/^[0-9a-zA-Z-]{1,60}$/)
  .catch('row');

export const When = z
  .object({
    id,
    often: z.enum(howOften).catch('weekly'),
    days: choices(weekdays),
    opens: timeOrNull(),
    closes: timeOrNull(),
    from: optionalDay(),
    words: proseOrNull(1000),
  })
  .superRefine((row, context) => {
    for (const [path, message] of problemsOf(row))
      context.addIssue({ code: 'custom', path: [path], message });
  })
  .transform(({ often, days, opens, closes, from, words, ...row }): WhenRow | null => {
    const kept = { ...row, days: weekdays.filter((day) => days.includes(day)), words };
    const times = { opensAt: opens, closesAt: closes, startsOn: often === 'fortnightly' ? from : null };
    if (often === 'other') return { ...kept, ...times, often, days: [] };
    if (days.length > 0) return { ...kept, ...times, often };
    if (words === null) return null;
    return { ...kept, often: 'words', opensAt: null, closesAt: null, startsOn: null };
  });

type TypedWhen = {
  readonly often: HowOften;
  readonly days: readonly string[];
  readonly opens: string | null;
  readonly closes: string | null;
  readonly from: string | null;
};

/** A row without a day says nothing, unless it says it in words. */
function problemsOf({ often, days, opens, closes, from }: TypedWhen): readonly (readonly [string, string])[] {
  if (often === 'other' || often === 'words') return [];
  const isTimed = [opens, closes, from].some((part) => part !== null);
  const needsFrom = often === 'fortnightly' && days.length > 0 && from === null;
  return [
    ...(isTimed && days.length === 0 ? [['days', m.editing_missing_days()] as const] : []),
    ...(closes !== null && opens === null ? [['opens', m.editing_missing_opens()] as const] : []),
    ...(needsFrom ? [['from', m.editing_missing_from()] as const] : []),
  ];
}

export const Place = z
  .object({
    id,
    type: z.enum(['physical', 'postal', 'virtual']).catch('physical'),
    name: lineOrNull(200),
    address1: lineOrNull(200),
    address2: lineOrNull(200),
    town: lineOrNull(100),
    postcode: optionalLine(12)
      .transform((text) => text.toUpperCase() || null)
      .refine((text) => text === null || /^[A-Z0-9][A-Z0-9 -]{1,11}$/.test(text), {
        error: () => m.editing_wrong_postcode(),
      }),
    url: urlOrNull(),
    gettingThere: proseOrNull(1000),
    access: linesOf(30),
    hidden: tick(),
  })
  .transform(({ hidden, ...row }): PlaceRow | null => {
    const { id: _, type: __, access, ...words } = row;
    if (access.length === 0 && Object.values(words).every((word) => word === null) && !hidden) return null;
    return hidden ? { ...row, ...notShown, hidden } : row;
  });

/** What the form has of a place whose address is not shown is not kept, not even for those who may see it. */
const notShown = { name: null, address1: null, address2: null, postcode: null, gettingThere: null };

export const Cost = z
  .object({ id, amount: amountOrNull(), option: lineOrNull(200) })
  .transform((row): CostRow | null => (row.amount === null && row.option === null ? null : row));

export const Phone = z
  .object({ id, number: optionalLine(40), description: lineOrNull(200) })
  .superRefine(({ number, description }, context) => {
    if (number === '' && description === null) return;
    if (number.replaceAll(/\D/g, '').length >= 3) return;
    context.addIssue({ code: 'custom', path: ['number'], message: m.editing_wrong_phone() });
  })
  .transform((row): PhoneRow | null => (row.number === '' ? null : row));
