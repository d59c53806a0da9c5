import type { Work } from '#platform/work.ts';

import { placeOf } from '../places/place-of.ts';
import { findServices } from '../search/find-services.ts';
import type { Found, Spot } from '../search/query.ts';
import type { PageAsked } from '../pages/chips.ts';
import { whomWords } from '../pages/whom.ts';

const perPage = 20;

/** Looks where and for what somebody asked. `near` is null also when nobody knows the place. */
export async function searched(
  work: Work,
  asked: PageAsked,
  limit = perPage,
): Promise<{ readonly found: Found; readonly near: Spot | null }> {
  const { whom, words, near: typed, ...rest } = asked;
  const near = typed === '' ? null : await placeOf(work, typed);
  const all = whom ? `${words} ${whomWords(whom)}`.trim() : words;
  return { found: await findServices(work, { ...rest, words: all, near, limit }), near };
}
