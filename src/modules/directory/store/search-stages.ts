import type { Conditions } from './search-conditions.ts';

/** What is looked for at once: each leaves out what those before it had. */
export type Stage = Conditions & {
  /** What is taken first of it: all of the stage is read then. */
  readonly first?: string;
};

type Part = {
  /** To each row; null where no place is asked for, or nothing depends on how far it is. */
  readonly metres: string | null;
  readonly most: number;
  readonly part: number;
};

/**
 * What is best first, and no more of it than `most` and one. Each stage is begun only when those before did not fill
 * it, so that a word that everybody uses costs little more than a rare one.
 */
export function firstOf(stages: readonly Stage[], { metres, most, part }: Part): string {
  const rows = stages.map((stage) => {
    const order = stage.first ? `order by ${stage.first} desc, x.at` : '';
    return `(select x.at, ${part} as part, true as "atHours" from (${rowsOf(stage, metres)}) x ${order} limit ${most + 1})`;
  });
  return `(select * from (${rows.join(' union all ')}) x limit ${most + 1})`;
}

/**
 * Rows of `directory.service_search`, and where each lies: `at`, by which the rest of it is read again more quickly
 * than by its id. `offset 0`: the metres are worked out once for a row, not wherever they are used, and before what
 * costs more.
 */
export function rowsOf({ found, kept }: Stage, metres: string | null): string {
  const rows = (more: string) => `select x.*, x.ctid as at${more} from directory.service_search x`;
  if (metres === null) return `${rows('')} where ${[...found, ...kept].join(' and ')}`;
  return `select x.* from (${rows(`, ${metres} as metres`)} where ${found.join(' and ')} offset 0) x
    where ${['true', ...kept].join(' and ')}`;
}
