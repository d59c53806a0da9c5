import { fieldNames } from './fields.ts';
import type { FieldName, ListingFields } from './fields.ts';

/** The fields in which two forms differ, in the order of the form. */
export function changedFields(before: ListingFields | null, after: ListingFields): readonly FieldName[] {
  return fieldNames.filter((name) => !isSame(before?.[name] ?? nothingIn(name), after[name]));
}

/**
 * What a listing says when an edit is applied to it: only the fields that the edit changed are taken from it,
 * so that two edits of different fields of one version both hold.
 */
export function merged(standing: ListingFields, edit: Proposal): ListingFields {
  const changed = changedFields(edit.base, edit.proposed);
  return { ...standing, ...Object.fromEntries(changed.map((name) => [name, edit.proposed[name]])) };
}

/** Fields that somebody else changed since the edit was made, to something other than it proposes. */
export function disputedFields(standing: ListingFields, { base, proposed }: Proposal): readonly FieldName[] {
  if (base === null) return [];
  return changedFields(base, proposed).filter(
    (name) => !isSame(base[name], standing[name]) && !isSame(standing[name], proposed[name]),
  );
}

export type Proposal = { readonly base: ListingFields | null; readonly proposed: ListingFields };

function nothingIn(name: FieldName): unknown {
  return lists.has(name) ? [] : null;
}

const lists = new Set<FieldName>(['costs', 'when', 'places', 'phones', 'languages', 'areas']);

/** Both come from our own code or from a column of JSON, which may give the keys of a row in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
