/** An object of the feed: what goes out as JSON. */
export type Said = Readonly<Record<string, unknown>>;

/**
 * What is said, without what is not: the standard leaves out whatever has no value, so nothing is null, an
 * empty text or an empty list.
 */
export function said(parts: Said): Said {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
