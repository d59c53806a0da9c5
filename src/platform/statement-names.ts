/** Asked this often, a statement is worth keeping its plan. */
const oftenEnough = 5;

/** Each plan that is kept takes some tens of kilobytes of every connection that uses it. */
const mostNames = 250;

/** So that statements made of lists of values, each of another length, are not counted for ever. */
const mostCounted = 5_000;

const names = new Map<string, string>();
const counts = new Map<string, number>();

/**
 * The name under which a connection keeps the plan of a statement; null while it is not asked often. Named
 * statements belong to a connection, so a pooler between us and PostgreSQL must keep one for the whole session.
 */
export function statementName(text: string): string | null {
  const name = names.get(text);
  if (name !== undefined) return name;
  const count = (counts.get(text) ?? 0) + 1;
  if (count < oftenEnough || names.size >= mostNames) {
    if (counts.size < mostCounted) counts.set(text, count);
    return null;
  }
  counts.delete(text);
  names.set(text, `kith_${names.size}`);
  return `kith_${names.size - 1}`;
}
