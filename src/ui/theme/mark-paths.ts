/** The two arcs on a 32 by 32 grid: the ear above, the hand below. */
export const markPaths: readonly string[] = [
  'M9.5 17.5C8 9.5 12.5 4 18.2 4c5.4 0 9 3.9 9 8.6 0 4.6-3.6 6-5.6 9.2',
  'M3.8 20.2c2.2 5.2 6.4 7.8 11.2 7.8 3.6 0 5.6-2.8 6.6-6.2',
];
