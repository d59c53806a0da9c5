import { z } from 'zod';

/** One of several offered records, by its id. */
export function chosen<Id extends string>(missing: () => string) {
  return z.guid({ error: missing }).transform((id) => id.toLowerCase() as Id);
}
