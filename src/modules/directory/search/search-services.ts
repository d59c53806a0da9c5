import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceSummary } from '../domain/service.ts';
import { placeOf } from '../places/place-of.ts';
import { findServices } from './find-services.ts';
import { query } from './query.ts';
import type { Tier } from './query.ts';

export type Search = {
  /** As typed into the search line. */
  readonly words: string;
  /** A town, a postcode or its beginning. */
  readonly near?: string | undefined;
  /** At most 50; 20 when left out. */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string | null | undefined;
};

export type Found = {
  /** Those with every word come first. */
  readonly services: readonly (ServiceSummary & { readonly has: Tier })[];
  /** How many have every word; of a page further on, 0 when that is no longer known. */
  readonly withEvery: number;
  /** The words that were searched for instead, when those typed are in no listing. */
  readonly readAs: string | null;
  readonly next: string | null;
};

/** Services by words and place alone: for other modules. Nothing typed finds nothing, and nothing is relaxed. */
export async function searchServices(
  work: Work,
  { words, near = '', limit = 20, after = null }: Search,
): Promise<Found> {
  requirePermission(work, 'directory.search');

  if (words.trim() === '') return nothing;
  const spot = await placeOf(work, near);
  if (spot === null && near.trim() !== '') return nothing;
  const asked = query({ words, near: spot, limit, after });
  const found = await findServices(work, asked, { synonyms: true, mending: true, relaxing: false });
  return { ...found, withEvery: found.withEvery?.count ?? 0 };
}

const nothing: Found = { services: [], withEvery: 0, readAs: null, next: null };
