import type { ListingFields } from './fields.ts';

/** The parts of the form of which there may be several. */
export const rowKinds = ['when', 'place', 'cost', 'phone'] as const;

export type RowKind = (typeof rowKinds)[number];

/** More than a listing needs; a form is read up to 300 fields. */
export const mostRows: Readonly<Record<RowKind, number>> = { when: 12, place: 6, cost: 8, phone: 5 };

/**
 * What the form says, and what it does not show: when it was checked before, and the rows of the listing beyond those that a form can show: they stay as they are. A
 * listing that was read from elsewhere may have any number of them.
 */
export function withRest(fields: ListingFields, standing: ListingFields): ListingFields {
  return {
    ...fields,
    checkedOn: fields.checkedOn ?? standing.checkedOn,
    when: [...fields.when, ...standing.when.slice(mostRows.when)],
    places: [...fields.places, ...standing.places.slice(mostRows.place)],
    costs: [...fields.costs, ...standing.costs.slice(mostRows.cost)],
    phones: [...fields.phones, ...standing.phones.slice(mostRows.phone)],
  };
}
