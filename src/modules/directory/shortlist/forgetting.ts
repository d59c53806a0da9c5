import type { Litter } from '#platform/tidy.ts';

/** A saved list is on paper for a long time; after two years nothing on it holds. */
export const shortlistLitter: readonly Litter[] = [
  { table: 'directory.shortlist', column: 'kept_at', days: 730 },
];
