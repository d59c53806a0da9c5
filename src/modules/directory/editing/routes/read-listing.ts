import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { line, tick } from '#platform/fields.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FieldError, FormState, Sent, Typed } from '#platform/forms.ts';
import type { Env } from '#platform/http.ts';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { statuses } from '../../domain/listing.ts';
import type { ListingFields } from '../domain/fields.ts';
import type { RowKind } from '../domain/most-rows.ts';
import { rowChange, rowsTyped } from '../form/rows.ts';
import { Cost, Phone, Place, When } from '../form/row-schemas.ts';
import { ageOrNull, emailOrNull, lineOrNull, listOf, proseOrNull, urlOrNull } from '../form/typed-parts.ts';

const Words = z
  .object({
    name: line(200, () => m.editing_missing_name()),
    alternateName: lineOrNull(200),
    organisation: lineOrNull(200),
    description: proseOrNull(10_000),
    whoItIsFor: proseOrNull(4000),
    minimumAge: ageOrNull(),
    maximumAge: ageOrNull(),
    fees: proseOrNull(2000),
    howToStart: proseOrNull(4000),
    waitTime: lineOrNull(300),
    email: emailOrNull(),
    url: urlOrNull(),
    languages: listOf(50),
    areas: listOf(100),
    status: z.enum(statuses, { error: () => m.editing_missing_status() }),
    alert: proseOrNull(1000),
    checked: tick(),
  })
  .superRefine(({ minimumAge, maximumAge }, context) => {
    if (minimumAge === null || maximumAge === null || minimumAge <= maximumAge) return;
    context.addIssue({ code: 'custom', path: ['maximumAge'], message: m.editing_wrong_ages() });
  });

export type ReadListing =
  | Sent<ListingFields>
  /** A row was added or taken away: the same form again, and nothing is wrong with it. */
  | { readonly ok: false; readonly changed: true; readonly form: FormState };

/** Reads the form of a listing, whose rows are as many as it says. */
export async function readListing(c: Context<Env>): Promise<ReadListing> {
  const sent = await readForm(c, z.looseObject({}));
  if (!sent.ok) return sent;
  const { input, ...rest } = sent;
  const changed = rowChange(sent.typed);
  if (changed) return { ok: false, changed: true, form: formWith({ ...rest, typed: changed }, []) };
  const { fields, errors } = fieldsIn(input as Typed, dayOf(c.var.now));
  if (fields) return { ...rest, ok: true, input: fields };
  return { ok: false, form: formWith(rest, inFormOrder(errors, sent.typed)) };
}

function fieldsIn(
  typed: Typed,
  today: LocalDate,
): { fields: ListingFields | null; errors: readonly FieldError[] } {
  const words = Words.safeParse(typed);
  const when = rowsIn(typed, 'when', When);
  const places = rowsIn(typed, 'place', Place);
  const costs = rowsIn(typed, 'cost', Cost);
  const phones = rowsIn(typed, 'phone', Phone);
  const errors = [
    words.error ? errorsIn(words.error, '') : [],
    when.errors,
    places.errors,
    costs.errors,
    phones.errors,
  ];
  if (!words.success || errors.flat().length > 0) return { fields: null, errors: errors.flat() };
  const rows = { when: when.rows, places: places.rows, costs: costs.rows, phones: phones.rows };
  const { checked, ...said } = words.data;
  return { fields: { ...said, ...rows, checkedOn: checked ? today : null }, errors: [] };
}

/** As one comes by them going down the page: a browser sends its fields in that order. */
function inFormOrder(errors: readonly FieldError[], typed: Typed): readonly FieldError[] {
  const names = Object.keys(typed);
  const placeOf = ({ field }: FieldError) => {
    const place = names.findIndex((name) => name === field || name.startsWith(`${field}-`));
    return place === -1 ? names.length : place;
  };
  return errors.toSorted((one, other) => placeOf(one) - placeOf(other));
}

type Kept = { readonly id: string };

function rowsIn<Row extends Kept>(typed: Typed, kind: RowKind, schema: z.ZodType<Row | null>) {
  const rows: Row[] = [];
  const errors: FieldError[] = [];
  for (const [index, given] of rowsTyped(typed, kind).entries()) {
    const parsed = schema.safeParse(given);
    if (!parsed.success) errors.push(...errorsIn(parsed.error, `${kind}-${index}-`));
    else if (parsed.data) rows.push(withOwnId(parsed.data, rows));
  }
  return { rows, errors };
}

/** Two rows with one id would be one part of the listing. */
function withOwnId<Row extends Kept>(row: Row, before: readonly Row[]): Row {
  return before.some(({ id }) => id === row.id) ? { ...row, id: `${row.id}-${before.length}` } : row;
}

/** One error a field: the first. */
function errorsIn({ issues }: z.ZodError, start: string): readonly FieldError[] {
  const first = new Map<string, string>();
  for (const { path, message } of issues) {
    const field = `${start}${String(path[0])}`;
    if (!first.has(field)) first.set(field, message);
  }
  return [...first].map(([field, message]) => ({ field, message }));
}
