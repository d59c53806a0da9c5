import { Refusal } from '#platform/refusal.ts';

import { isObject } from '../open-referral/fields.ts';
import type { JsonObject } from '../open-referral/fields.ts';

/** What a page says of itself, in either version of the standard. */
export type Envelope = {
  readonly totalPages: number;
  readonly isFirst: boolean | null;
};

export function numberOf(text: string): Envelope {
  const said = around(text);
  const totalPages = Number(said['total_pages'] ?? said['totalPages'] ?? 1);
  const first = said['first_page'] ?? said['first'];
  return {
    totalPages: Number.isSafeInteger(totalPages) ? totalPages : 1,
    isFirst: typeof first === 'boolean' ? first : null,
  };
}

function around(text: string): JsonObject {
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? read : {};
  } catch {
    throw new Refusal('invalid', 'directory.import-feed-not-json');
  }
}

const perPage = 100;

/** The list of services of a feed, whether its address was given or that of the whole feed. */
export function servicesAddress(address: string): URL {
  const url = new URL(address.trim());
  url.hash = '';
  const isWhole = /\/services\/?$|\.(json|jsonl|ndjson)$/i.test(url.pathname) || url.search !== '';
  if (!isWhole) url.pathname = `${url.pathname.replace(/\/+$/, '')}/services`;
  return url;
}

/** A file is one page, whatever is asked for. */
export function pageAddress(services: URL, page: number): string {
  const url = new URL(services);
  if (/\.(json|jsonl|ndjson)$/i.test(url.pathname)) return url.href;
  const asked = url.searchParams;
  asked.set('page', String(page));
  if (!asked.has('per_page')) asked.set('per_page', String(perPage));
  if (!asked.has('full')) asked.set('full', 'true');
  return url.href;
}
