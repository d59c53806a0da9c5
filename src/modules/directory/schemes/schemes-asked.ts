import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { placeOf } from '../places/place-of.ts';
import type { Scheme } from './domain/scheme.ts';
import type { SchemesAsked } from './scheme-query.ts';
import { schemesWith } from './store/read-schemes.ts';
import { schemesFound } from './store/search-schemes.ts';

export type AnsweredSchemes = {
  readonly schemes: readonly Scheme[];
  readonly total: number;
  readonly withWait: number;
  readonly fresh: number;
  /** The page that is answered: the last one when a later one was asked for. */
  readonly page: number;
  readonly pages: number;
  /** The place that was meant, when its name was mistyped. */
  readonly readAs: string | null;
};

type How = { readonly freshSince: LocalDate; readonly limit: number };

/** One page of the schemes that somebody asked for. */
export async function schemesAsked(
  work: Work,
  asked: SchemesAsked,
  { freshSince, limit }: How,
): Promise<AnsweredSchemes> {
  const spot = asked.near === '' ? null : await placeOf(work, asked.near);
  const around = spot ? [spot.name.toLowerCase(), ...spot.areas] : [];
  const pageAt = (page: number) =>
    schemesFound(work, { ...asked, around, freshSince, offset: (page - 1) * limit, limit });
  const first = await pageAt(asked.page);
  const pages = Math.max(1, Math.ceil(first.total / limit));
  const page = Math.min(asked.page, pages);
  const { ids, ...counts } = page === asked.page ? first : await pageAt(page);
  return {
    schemes: await schemesWith(work, ids),
    ...counts,
    page,
    pages,
    readAs: spot?.insteadOf ? spot.name : null,
  };
}
