import { addressOf, askedFrom } from '../search/asked.ts';
import type { ServiceId } from '../domain/listing.ts';
import type { PageAsked } from '../pages/chips.ts';
import { withIds } from '../pages/kept.ts';
import { termsIn, whomIn } from '../pages/whom.ts';

export function pageAskedFrom(address: URLSearchParams): PageAsked {
  const asked = askedFrom(address);
  const terms = [...new Set([...asked.terms, ...termsIn(address)])];
  return { ...asked, terms, whom: whomIn(address) };
}

/** The address of a search on a page of ours. Nothing that is not asked for is in it. */
export function hrefOf(
  asked: Partial<PageAsked>,
  { ids = [], path = '/directory' }: { readonly ids?: readonly ServiceId[]; readonly path?: string } = {},
): string {
  return hrefsOf(asked, path)(ids);
}

/** The addresses of one search, with whatever is kept: a page has one for each service that could be. */
export function hrefsOf(
  asked: Partial<PageAsked>,
  path = '/directory',
): (ids: readonly ServiceId[]) => string {
  const address = addressOf(asked);
  if (asked.whom) address.set('for', asked.whom);
  const query = address.toString();
  return (ids) => withIds(path, query, ids);
}

/** Whether anything is asked for at all. */
export function isSearch(asked: PageAsked): boolean {
  return hrefOf({ ...asked, exact: false, after: null, before: null }) !== '/directory';
}

/** A form leaves empty fields in its address; without them it can be read out. */
export function hasEmptyParts(address: URLSearchParams): boolean {
  return [...address.values()].some((value) => value.trim() === '');
}
