import { z } from 'zod';

import type { Kind } from './domain/asked.ts';

const bounds = {
  page: 10_000_000,
  perPage: 500,
  perPageFull: 100,
  perPageFullService: 20,
  usualPerPage: 50,
  searchLetters: 200,
  proximityMetres: 500_000,
} as const;

export { bounds as parameterBounds };

const id = z
  .guid('is the id of a record: 36 signs, as in other answers')
  .transform((text) => text.toLowerCase());
/** Programs write True and TRUE as well. */
const flag = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'false', '1', '0'], 'is true or false'))
  .transform((text) => text === 'true' || text === '1');

/** Text on one line, without what no keyboard types. */
const words = z
  .string()
  .transform((text) =>
    text
      .toWellFormed()
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .refine((text) => text.length <= bounds.searchLetters, `is at most ${bounds.searchLetters} letters`)
  .transform((text) => (text === '' ? undefined : text));

const wholeNumber = (high: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `is a whole number from 1 to ${high}`)
    .transform(Number)
    .refine((number) => number >= 1 && number <= high, `is a whole number from 1 to ${high}`);

const metres = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,3})?$/, `is a number of metres, at most ${bounds.proximityMetres}`)
  .transform(Number)
  .refine(
    (number) => number <= bounds.proximityMetres,
    `is a number of metres, at most ${bounds.proximityMetres}`,
  );

type Described = {
  readonly schema: z.ZodType<unknown, string>;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly says: string;
};

/** Every query parameter of the standard: how it is read, and what the description of the interface says. */
const described = {
  search: {
    schema: words,
    type: 'string',
    says: 'Words to look for. The best come first: of services, with nothing else asked for, the best thousand at most.',
  },
  page: { schema: wholeNumber(bounds.page), type: 'integer', says: 'Which page, from 1.' },
  per_page: {
    schema: wholeNumber(bounds.perPage),
    type: 'integer',
    says: `How many on a page: ${bounds.usualPerPage} when left out, at most ${bounds.perPage}, ${bounds.perPageFull} with full and ${bounds.perPageFullService} with full_service.`,
  },
  format: {
    schema: z.enum(['json', 'ndjson'], 'is json or ndjson'),
    type: 'string',
    says: 'json (pages), or ndjson: all of them without pages, one a line.',
  },
  taxonomy_term_id: { schema: id, type: 'string', says: 'Only what is sorted by this term.' },
  taxonomy_id: {
    schema: id,
    type: 'string',
    says: 'Only what is sorted by any term of this taxonomy; of terms, those in it.',
  },
  organization_id: { schema: id, type: 'string', says: 'Only what this organization runs.' },
  modified_after: {
    schema: z.string().transform(momentIn),
    type: 'string',
    says: 'Only what changed at this moment or later: 2026-03-01T09:30:00Z. Without an offset it is UTC.',
  },
  minimal: {
    schema: flag,
    type: 'boolean',
    says: 'Only ids and when each last changed; all on one page unless page or per_page is given.',
  },
  full: { schema: flag, type: 'boolean', says: 'Each with everything that belongs to it.' },
  full_service: { schema: flag, type: 'boolean', says: 'Each with its services in full.' },
  postcode: {
    schema: words,
    type: 'string',
    says: 'Only services that cover this place, or do not say what they cover; with proximity, those near it.',
  },
  proximity: {
    schema: metres,
    type: 'string',
    says: 'Metres from the middle of the postcode. The nearest come first.',
  },
  top_only: { schema: flag, type: 'boolean', says: 'Only terms that have none above them.' },
  parent_id: { schema: id, type: 'string', says: 'Only terms directly below this one.' },
} as const satisfies Readonly<Record<string, Described>>;

export type ParameterName = keyof typeof described;

export const parameters: Readonly<Record<ParameterName, Described>> = described;

const paged = ['search', 'page', 'per_page', 'format'] as const;
const sorted = ['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after'] as const;

/** What each list takes. Anything else in an address is left alone, as the standard leaves room for it. */
export const parametersOf = {
  services: [...paged, ...sorted, 'minimal', 'full'],
  service_at_locations: [...paged, ...sorted, 'full', 'postcode', 'proximity'],
  organizations: [...paged, 'full', 'full_service'],
  taxonomies: paged,
  taxonomy_terms: [...paged, 'taxonomy_id', 'top_only', 'parent_id'],
} as const satisfies Readonly<Record<Kind, readonly ParameterName[]>>;

/**
 * A moment, or a day, which is its first moment: as text of ISO 8601. A plus that was not encoded arrives as a
 * space.
 */
function momentIn(text: string, context: z.core.$RefinementCtx): string {
  const typed = text
    .trim()
    .replace(/ (\d\d:?\d\d)$/, '+$1')
    .replace(/^(\d{4}-\d\d-\d\d) /, '$1T');
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d(?::?\d\d)?)?)?$/i.exec(
    typed,
  );
  const [, day = '', time = '00:00', offset = 'Z'] = parts ?? [];
  try {
    const moment = parts && Temporal.Instant.from(`${day}T${time}${offset}`).toString();
    // PostgreSQL knows no year 0, and reads no year of five figures as this is written: an offset may lead to either.
    if (moment && /^(?!0000)\d{4}-/.test(moment)) return moment;
  } catch {
    // It looks like a moment, and is none: 2026-02-31.
  }
  context.addIssue({
    code: 'custom',
    message: 'is a moment, like 2026-03-01T09:30:00Z, or a day, like 2026-03-01',
  });
  return z.NEVER;
}
