import type { Typed } from '#platform/forms.ts';

import type { ListingFields, PlaceRow } from '../domain/fields.ts';
import type { WhenRow } from '../domain/when-row.ts';
import { mostRows } from '../domain/most-rows.ts';
import type { RowKind } from '../domain/most-rows.ts';
import { blankRow, withRows } from './rows.ts';

/** A listing as the form shows it, with one empty row of whatever it says nothing about. */
export function typedListing(fields: ListingFields): Typed {
  const { name, alternateName, organisation, description, whoItIsFor, fees, howToStart, waitTime } = fields;
  const { email, url, alert, status, minimumAge, maximumAge, languages, areas } = fields;
  const words = { name, alternateName, organisation, description, whoItIsFor, fees, howToStart, waitTime };
  const rest = {
    email,
    url,
    alert,
    status,
    minimumAge: ageText(minimumAge),
    maximumAge: ageText(maximumAge),
  };
  const texts = Object.entries({ ...words, ...rest }).map(([key, text]) => [key, text ?? ''] as const);
  const lists = { languages: languages.join(', '), areas: areas.join(', ') };
  const rows: readonly (readonly [RowKind, readonly Typed[]])[] = [
    ['when', fields.when.map(typedWhen)],
    ['place', fields.places.map(typedPlace)],
    [
      'cost',
      fields.costs.map(({ id, amount, option }) => ({
        id,
        amount: amountText(amount),
        option: option ?? '',
      })),
    ],
    [
      'phone',
      fields.phones.map(({ id, number, description: what }) => ({ id, number, description: what ?? '' })),
    ],
  ];
  let typed: Typed = { ...Object.fromEntries(texts), ...lists };
  for (const [kind, given] of rows) {
    typed = withRows(typed, kind, given.length > 0 ? given.slice(0, mostRows[kind]) : [blankRow(kind)]);
  }
  return typed;
}

function typedWhen({ id, often, days, opensAt, closesAt, startsOn, words }: WhenRow): Typed {
  const [year = '', month = '', day = ''] = startsOn?.split('-') ?? [];
  const from = { 'from-year': year, 'from-month': shown(month), 'from-day': shown(day) };
  return { id, often, days, opens: opensAt ?? '', closes: closesAt ?? '', words: words ?? '', ...from };
}

function typedPlace({ access, hidden, ...place }: PlaceRow): Typed {
  const texts = Object.entries(place).map(([key, text]) => [key, text ?? ''] as const);
  return { ...Object.fromEntries(texts), access: access.join('\n'), ...(hidden ? { hidden: 'yes' } : {}) };
}

function shown(number: string): string {
  return number.replace(/^0/, '');
}

function ageText(age: number | null): string {
  return age === null ? '' : String(age);
}

function amountText(amount: number | null): string {
  if (amount === null) return '';
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}
