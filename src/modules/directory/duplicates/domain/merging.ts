import type { UserId } from '#platform/ids.ts';

/** Columns of a service that the kept listing takes where it says nothing itself. */
export const fillable = [
  'alternate_name',
  'description',
  'url',
  'email',
  'interpretation_services',
  'application_process',
  'fees_description',
  'wait_time',
  'accreditations',
  'licenses',
  'eligibility_description',
  'minimum_age',
  'maximum_age',
] as const;

/** Parts of which it takes all where it has none itself; telephones and contacts that it lacks it takes one by one. */
export const partTables = [
  'directory.contact',
  'directory.phone',
  'directory.schedule',
  'directory.cost_option',
  'directory.language',
  'directory.service_area',
  'directory.service_at_location',
  'directory.attribute',
] as const;

export type PartTable = (typeof partTables)[number];

export type Columns = Readonly<Record<string, string | number | null>>;

/** What it takes to undo a merge. */
export type Before = {
  /** Of the listing that was merged. */
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  /** What the kept one took, by column. */
  readonly filled: Columns;
  /** Ids of the rows it took, by table. */
  readonly added: Readonly<Partial<Record<PartTable, readonly string[]>>>;
  /** What those rows said, as a hash by id: whatever was changed since stays. Merges of before this was so have none. */
  readonly said?: Readonly<Record<string, string>>;
  /** Who keeps the kept listing because they kept the merged one. Merges of before this was so have none. */
  readonly keepers?: readonly UserId[];
};

/** What the kept listing does not say and the merged one does. Ages go together: half of each would be a third. */
export function filledFrom(kept: Columns, merged: Columns): Columns {
  const saysAges = isSaid(kept['minimum_age']) || isSaid(kept['maximum_age']);
  const columns = fillable.filter((column) => !(saysAges && column.endsWith('_age')));
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = merged[column];
      return !isSaid(kept[column]) && isSaid(value) ? [[column, value]] : [];
    }),
  );
}

function isSaid(value: string | number | null | undefined): value is string | number {
  return value !== null && value !== undefined && value !== '';
}
