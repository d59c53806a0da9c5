import { findServices, placeOf } from '#modules/directory';
import type { Helping } from '#modules/directory';
import type { Work } from '#platform/work.ts';

import { searches } from './searches.ts';
import type { GradedSearch } from './searches.ts';

export type Quality = {
  /** The mean of nDCG@10: 1 is the best order that the graded answers allow. */
  readonly ndcg: number;
  /** The share of searches that found nothing as they were asked. */
  readonly nothingFound: number;
  readonly of: readonly {
    readonly words: string;
    readonly ndcg: number;
    readonly found: readonly string[];
  }[];
};

/** Scores what is found in the demonstration against the committed grades. */
export async function searchQuality(
  work: Work,
  names: readonly string[],
  helping: Helping,
): Promise<Quality> {
  const of: { words: string; ndcg: number; found: readonly string[] }[] = [];
  for (const search of searches) {
    const found = await namesFound(work, search, helping);
    of.push({ words: search.words, ndcg: ndcgAt10(found, gradesOf(search, names)), found });
  }
  const nothing = of.filter(({ found }) => found.length === 0).length;
  return { ndcg: mean(of.map(({ ndcg }) => ndcg)), nothingFound: nothing / of.length, of };
}

async function namesFound(work: Work, { words, near }: GradedSearch, helping: Helping) {
  const spot = near === undefined ? null : await placeOf(work, near);
  const { services } = await findServices(work, { words, near: spot, limit: 10 }, helping);
  return services.map(({ name }) => name);
}

/** Of a search near a town only what is there, or everywhere, is an answer. */
function gradesOf({ answers, near }: GradedSearch, names: readonly string[]): ReadonlyMap<string, number> {
  const other = near === undefined ? null : /^(n|nv)/i.test(near) ? 'Southmere ' : 'Northvale ';
  const graded = answers.flatMap(([grade, ...kinds]) =>
    kinds.flatMap((kind) =>
      names
        .filter((name) => name === kind || name.endsWith(` ${kind}`))
        .filter((name) => other === null || !name.startsWith(other))
        .map((name) => [name, grade] as const),
    ),
  );
  if (graded.length === 0) throw new Error(`no group answers a search for “${answers.join()}”`);
  return new Map(graded);
}

function ndcgAt10(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const best = [...grades.values()].toSorted((a, b) => b - a).slice(0, 10);
  return gain(found.map((name) => grades.get(name) ?? 0)) / gain(best);
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
