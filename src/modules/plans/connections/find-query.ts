import type { GoalId } from '../domain/ids.ts';

/** What was typed into the search line of a person's plan. */
export type FindQuery = {
  readonly words: string;
  /** A town or the beginning of a postcode; empty: anywhere. */
  readonly near: string;
  readonly goalId: GoalId | null;
  /** Where the page before ended. */
  readonly after: string | null;
};

export function findHref(personHref: string, { words, near, goalId, after }: FindQuery): string {
  const query = new URLSearchParams();
  if (words !== '') query.set('q', words);
  if (near !== '') query.set('near', near);
  if (goalId !== null) query.set('goal', goalId);
  if (after !== null) query.set('after', after);
  const path = `${personHref}/connections/new`;
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

const most = 4;

/** The longest words of a search one by one, in their order: when all of them together find nothing. */
export function fewerWords(words: string): readonly string[] {
  const all = [...new Set(words.split(/[\s,;]+/u).filter((word) => word.length > 2))];
  if (all.length < 2) return [];
  const longest = new Set(all.toSorted((a, b) => b.length - a.length).slice(0, most));
  return all.filter((word) => longest.has(word));
}
