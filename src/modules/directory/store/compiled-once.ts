import { CompiledQuery } from 'kysely';
import type { Compilable } from 'kysely';

import type { Work } from '#platform/work.ts';

/**
 * A query by one value, put together once: what is asked with every page is the same text each time, and putting it
 * together takes longer than asking it. Nothing but that value may be different from one asking to the next.
 */
export function compiledOnce<Key extends object | string, Row>(
  build: (work: Work, key: Key) => Compilable<Row>,
): (work: Work, key: Key) => Promise<Row[]> {
  let compiled: { readonly sql: string; readonly valuesFor: (key: Key) => unknown[] } | undefined;
  return async (work, key) => {
    compiled ??= textOf(build(work, key).compile(), key);
    const { sql, valuesFor } = compiled;
    const { rows } = await work.trx.executeQuery<Row>(CompiledQuery.raw(sql, valuesFor(key)));
    return rows;
  };
}

function textOf<Key>({ sql, parameters }: CompiledQuery, first: Key) {
  const others = parameters.map((value) => (value === first ? null : { value }));
  return { sql, valuesFor: (key: Key) => others.map((other) => (other ? other.value : key)) };
}
