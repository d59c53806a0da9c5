/** Queries of PostgreSQL in its own text form, put together. Empty ones are left out. */

/**
 * Any of some. A word that stands there alone makes rows with it superfluous: whatever has 'food' <-> 'bank' has
 * 'food'. What is quickest to look for comes first.
 */
export function either(queries: readonly string[]): string {
  const alone = new Set(queries.filter((query) => word.test(query)));
  const others = queries.filter(
    (query) => !alone.has(query) && !wordsOfRow(query).some((one) => alone.has(one)),
  );
  return joined([...alone, ...others], ' | ');
}

export function both(queries: readonly string[]): string {
  return joined(queries, ' & ');
}

const word = /^'(?:[^']|'')*'$/;
const row = /^\(?'(?:[^']|'')*'\)?(?: (?:&|<(?:-|\d+)>) \(?'(?:[^']|'')*'\)?)+$/;

/** Those that must all be there for it to be found; none of a query that is not one word or a row of them. */
export function neededWords(query: string): readonly string[] {
  return word.test(query) ? [query] : wordsOfRow(query);
}

/** The same words, whether they stand in a row or not: all that a query finds, and maybe more. */
export function withoutRows(query: string): string {
  // More than words in a row are words that are there, and so less is without them.
  if (query.includes('!')) return query;
  return query.replaceAll(/('(?:[^']|'')*')|<(?:-|\d+)>/g, (_, quoted: string | undefined) => quoted ?? '&');
}

function wordsOfRow(query: string): readonly string[] {
  return row.test(query) ? (query.match(/'(?:[^']|'')*'/g) ?? []) : [];
}

function joined(queries: readonly string[], sign: string): string {
  const some = [...new Set(queries.filter((query) => query !== ''))];
  return some.length < 2 ? (some[0] ?? '') : some.map((query) => `(${query})`).join(sign);
}
