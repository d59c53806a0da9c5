import type { Conditions } from './search-conditions.ts';

/** What is looked for at once: each leaves out what those before it had. */
export type Stage = Conditions;

type Part = {
  /** To each row; `null::real` where no place is asked for. */
  readonly metres: string;
  readonly most: number;
  readonly part: number;
};

/**
 * What is best first, and no more of it than `most` and one. Each stage is begun only when those before did not fill
 * it, so that a word that everybody uses costs little more than a rare one.
 */
export function firstOf(stages: readonly Stage[], { metres, most, part }: Part): string {
  const rows = stages.map(
    (stage) => `(select x.*, ${part} as part from (${rowsOf(stage, metres)}) x limit ${most + 1})`,
  );
  return `(select * from (${rows.join(' union all ')}) x limit ${most + 1})`;
}

/** `offset 0`: the metres are worked out once for a row, not wherever they are used, and before what costs more. */
export function rowsOf({ found, kept }: Stage, metres: string): string {
  return `select x.* from (
    select x.*, ${metres} as metres from directory.service_search x where ${found.join(' and ')} offset 0
  ) x where ${['true', ...kept].join(' and ')}`;
}
