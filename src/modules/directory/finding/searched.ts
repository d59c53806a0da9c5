import type { Work } from '#platform/work.ts';

import { placeOf } from '../places/place-of.ts';
import { findServices } from '../search/find-services.ts';
import type { Found, Spot } from '../search/query.ts';
import type { PageAsked } from '../pages/chips.ts';
import { whomWords } from '../pages/whom.ts';

const perPage = 20;

export type Searched = {
  readonly found: Found;
  /** Null also when nobody knows the place. */
  readonly near: Spot | null;
  /** Nothing is left of the page that was asked for, so this is the first. */
  readonly isFirstInstead: boolean;
};

/** Looks where and for what somebody asked. */
export async function searched(work: Work, asked: PageAsked, limit = perPage): Promise<Searched> {
  const { whom, words, near: typed, ...rest } = asked;
  const near = typed === '' ? null : await placeOf(work, typed);
  const query = { ...rest, words: whom ? `${words} ${whomWords(whom)}`.trim() : words, near, limit };
  const found = await findServices(work, query);
  const isFurther = asked.after !== null || asked.before !== null;
  if (found.services.length > 0 || !isFurther) return { found, near, isFirstInstead: false };
  const first = await findServices(work, { ...query, after: null, before: null });
  return { found: first, near, isFirstInstead: true };
}

/** A few of what is around a place, whatever it is for. */
export async function whatIsNear(work: Work, near: Spot, limit: number): Promise<Found['services']> {
  return (await findServices(work, { near, limit })).services;
}
