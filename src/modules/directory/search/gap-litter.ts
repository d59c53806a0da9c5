import type { Litter } from '#platform/tidy.ts';

/** Two years of seasons can be compared; what is older tells nothing. */
export const gapLitter: readonly Litter[] = [{ table: 'directory.gap', column: 'searched_on', days: 800 }];
