import type { ServiceId } from '../domain/listing.ts';

/** What still fits on one sheet of paper. */
export const mostKept = 8;

const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Services that somebody wants to remember, from the `ids` of an address: that is where they are kept without
 * scripts. What is no id is left out.
 */
export function keptIn(address: URLSearchParams): readonly ServiceId[] {
  const texts = address
    .getAll('ids')
    .slice(0, mostKept)
    .flatMap((text) => text.slice(0, 1000).split(','));
  const ids = texts.map((text) => text.trim().toLowerCase()).filter((text) => pattern.test(text));
  return [...new Set(ids as ServiceId[])].slice(0, mostKept);
}

/** An address with what is kept in it. */
export function withKept(path: string, address: URLSearchParams, ids: readonly ServiceId[]): string {
  const query = new URLSearchParams(address);
  query.delete('ids');
  return withIds(path, query.toString(), ids);
}

/** The same of an address without ids, as text. */
export function withIds(path: string, query: string, ids: readonly ServiceId[]): string {
  // A comma needs no escape in a query, and six fewer characters a service are six fewer to read out.
  const kept = ids.length > 0 ? `ids=${ids.join(',')}` : '';
  const all = [query, kept].filter((part) => part !== '').join('&');
  return all === '' ? path : `${path}?${all}`;
}

/** Beyond the most that is kept, what was kept first goes: the page says so. */
export function withOrWithout(ids: readonly ServiceId[], id: ServiceId): readonly ServiceId[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(-mostKept);
}
