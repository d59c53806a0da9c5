import type { PersonDetails } from '#modules/people';

import type { Told } from './referral.ts';

/** What somebody said about a person that is not what the record says. What they left empty says nothing. */
export function differing(said: PersonDetails, record: PersonDetails): Told {
  const fields = Object.keys(said) as (keyof PersonDetails)[];
  return Object.fromEntries(
    fields
      .filter((field) => isSaid(said[field]) && !isSame(said[field], record[field]))
      .map((field) => [field, said[field]]),
  );
}

function isSaid(value: PersonDetails[keyof PersonDetails]): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
