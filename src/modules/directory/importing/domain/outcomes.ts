/** Outcomes of records that somebody may want to look at, the most pressing first. */
export const doubtfulOutcomes = ['doubtful', 'proposed-for-removal', 'left-out', 'mended'] as const;

/** Counting goes no further: nobody needs to know how many more there are. */
export const countedTo = 1000;
