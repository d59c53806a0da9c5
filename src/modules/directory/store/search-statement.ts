import { CompiledQuery } from 'kysely';

import type { Work } from '#platform/work.ts';

/** Adds a value to a statement. @returns How its text says it: `$3::text[]`. */
export type Bind = (value: unknown, type: string) => string;

/**
 * A statement whose text is the same for every search of its kind, so that its plan is kept. It is put together as
 * text because it is asked with every search, and making a tree of it first takes longer than asking it.
 */
export async function askSearch<Row>(work: Work, write: (bind: Bind) => string): Promise<readonly Row[]> {
  const values: unknown[] = [];
  const text = write((value, type) => `$${values.push(value)}::${type}`);
  // Words, places and filters are all found through one index, whatever they are: planning for them finds nothing better.
  const planned = work.trx.executeQuery(CompiledQuery.raw('set local plan_cache_mode = force_generic_plan'));
  const [{ rows }] = await Promise.all([
    work.trx.executeQuery<Row>(CompiledQuery.raw(text, values)),
    planned,
  ]);
  return rows;
}
