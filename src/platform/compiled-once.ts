import { CompiledQuery } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';

import { homeNetwork } from './work.ts';
import type { Work } from './work.ts';

/** Whatever Kysely can turn into text: a query of a builder, or one written with `sql`. */
type Statement<Row> = { readonly compile: (on: QueryExecutorProvider) => CompiledQuery<Row> };

/** Never null, true or false: a statement that is another with and without a value is two statements. */
type Value = string | number | object;

type ValueOf = (work: Work, values: readonly Value[]) => unknown;

/**
 * A statement that is put together once and asked with other values each time: what every page asks is always the same
 * text, and putting it together takes longer than asking it. The values it is given, fields of them, reach, the moment
 * and who asks may be different from one asking to the next. Whether there is a row to look for, what the actor may do
 * and every calculation with a value belong outside `build`, which sees only stand-ins.
 */
export function compiledOnce<Values extends readonly Value[], Row>(
  build: (work: Work, ...values: Values) => Statement<Row>,
): (work: Work, ...values: Values) => Promise<Row[]> {
  let made: { readonly text: string; readonly parameters: readonly ValueOf[] } | undefined;
  return async (work, ...values) => {
    made ??= textOf(work, build, values);
    const asked = made.parameters.map((valueOf) => valueOf(work, values));
    const { rows } = await work.trx.executeQuery<Row>(CompiledQuery.raw(made.text, asked));
    return rows;
  };
}

function textOf<Values extends readonly Value[], Row>(
  work: Work,
  build: (work: Work, ...values: Values) => Statement<Row>,
  first: Values,
) {
  const standIns = new Map<unknown, ValueOf>();
  const anyWork = standInWork(work, standIns);
  const anyValues = first.map((_, at) => standInFor((__, values) => values[at], standIns));
  const { sql: text, parameters } = build(anyWork, ...(anyValues as unknown as Values)).compile(work.trx);
  if (build(work, ...first).compile(work.trx).sql !== text)
    throw new Error(`a statement depends on more than its values: ${text}`);
  return { text, parameters: parameters.map((value) => standIns.get(value) ?? (() => value)) };
}

/** Known by its identity. Its fields are stand-ins for the fields of the value. */
function standInFor(valueOf: ValueOf, standIns: Map<unknown, ValueOf>): object {
  const fields = new Map<string, object>();
  const fieldOf: ProxyHandler<object>['get'] = (_, name) => {
    if (typeof name === 'symbol') return undefined;
    const field =
      fields.get(name) ??
      standInFor((work, values) => Reflect.get(Object(valueOf(work, values)), name), standIns);
    fields.set(name, field);
    return field;
  };
  const standIn = new Proxy({}, { get: fieldOf });
  standIns.set(standIn, valueOf);
  return standIn;
}

/** Without what a statement must not depend on: asking for it there is a fault at the first asking. */
function standInWork({ trx }: Work, standIns: Map<unknown, ValueOf>): Work {
  const networkIds = [standInFor(homeNetwork, standIns)];
  standIns.set(networkIds, ({ actor }) => actor.networkIds);
  const actor = { networkIds, userId: standInFor(({ actor: { userId } }) => userId, standIns) };
  return { trx, actor, now: standInFor(({ now }) => now, standIns) } as unknown as Work;
}
