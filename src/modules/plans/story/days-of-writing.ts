import { dayOf } from '#platform/local-date.ts';

import { changesWhatItSays } from '../domain/editions.ts';
import type { EditionMade } from '../store/editions.ts';

/** Editions that changed what a plan says: of those that one colleague made on one day, the last. */
export function daysOfWriting<Made extends EditionMade & { readonly planId: string }>(
  editions: readonly Made[],
): readonly Made[] {
  const written = editions.filter(({ change }) => changesWhatItSays(change));
  const days = Map.groupBy(written, ({ planId, madeBy, madeAt }) => `${planId} ${madeBy} ${dayOf(madeAt)}`);
  return [...days.values()].flatMap((ofDay) => ofDay.toSorted((a, b) => b.number - a.number).slice(0, 1));
}
