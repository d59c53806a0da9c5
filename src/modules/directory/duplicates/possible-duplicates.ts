import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { keysOf } from './domain/keys.ts';
import type { Position, Traits } from './domain/likeness.ts';
import { likelyFrom, likenessOf } from './domain/score.ts';
import type { Likeness } from './domain/score.ts';
import { listingsLike } from './store/likeness-store.ts';
import { traitsOf } from './store/traits-store.ts';

export type Sought = {
  /** Its own id, where it has one: nothing is a duplicate of itself. */
  readonly id?: ServiceId;
  readonly name: string;
  readonly organisation?: string | null;
  readonly phones?: readonly string[];
  readonly email?: string | null;
  readonly postcode?: string | null;
  readonly website?: string | null;
  readonly position?: Position | null;
};

export type PossibleDuplicate = Likeness & {
  readonly id: ServiceId;
  readonly name: string;
  readonly organisation: string | null;
};

const most = 5;

/** Listings that may be of the service that somebody is about to add, the likest first. At most five. */
export async function possibleDuplicatesOf(
  work: Work,
  sought: Sought,
): Promise<readonly PossibleDuplicate[]> {
  requirePermission(work, 'directory.search');

  const traits = traitsIn(sought);
  const ids = (await listingsLike(work, keysOf(traits))).filter((id) => id !== sought.id);
  return (await traitsOf(work, ids))
    .filter(({ isOpen }) => isOpen)
    .map((other) => ({ ...other, ...likenessOf(traits, other) }))
    .filter(({ score }) => score >= likelyFrom)
    .toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, name, organisation, score, reasons }) => ({ id, name, organisation, score, reasons }));
}

function traitsIn({ name, organisation, phones, email, postcode, website, position }: Sought): Traits {
  const one = <T>(value: T | null | undefined) => (value === null || value === undefined ? [] : [value]);
  return {
    name,
    organisation: organisation ?? null,
    phones: phones ?? [],
    emails: one(email),
    websites: one(website),
    postcodes: one(postcode),
    positions: one(position),
  };
}
