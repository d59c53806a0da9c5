import { usualWithinMetres } from './query.ts';
import type { Query, Relaxed } from './query.ts';

export type Relaxation = { readonly what: Relaxed; readonly query: Query };

/** Far enough to go once in a while. */
const furtherMetres = 60_000;

/**
 * What to ask when nothing is found: each step gives up one more thing, in the order in which people can do
 * without it. The words are never given up.
 */
export function relaxations(query: Query): readonly Relaxation[] {
  const steps: Relaxation[] = [];
  let asked = query;
  const giveUp = (what: Relaxed, isAsked: boolean, less: Partial<Query>) => {
    if (!isAsked) return;
    asked = { ...asked, ...less };
    steps.push({ what, query: asked });
  };
  giveUp('hours', query.openNow || query.days.length > 0 || query.times.length > 0, {
    openNow: false,
    days: [],
    times: [],
  });
  giveUp('cost', query.cost !== null, { cost: null });
  giveUp('distance', isNarrow(query), { withinMetres: furtherMetres });
  giveUp('mode', query.mode !== null, { mode: null });
  giveUp('languages', query.languages.length > 0, { languages: [] });
  giveUp('access', query.access.length > 0, { access: [] });
  giveUp('terms', query.terms.length > 0, { terms: [] });
  giveUp('age', query.age !== null, { age: null });
  giveUp('place', query.near !== null, { near: null, withinMetres: null });
  return steps;
}

function isNarrow({ near, withinMetres }: Query): boolean {
  return near !== null && (withinMetres ?? usualWithinMetres) < furtherMetres;
}
