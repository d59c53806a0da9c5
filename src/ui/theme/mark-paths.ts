/** The two arcs, the ear above and the hand below, drawn in a square of 28 from 2, 2. */
export const markPaths: readonly string[] = [
  'M10 15.6C10 8.4 14 4 19 4c4.9 0 8.4 3.7 8.4 8.5 0 6.1-6.2 7.6-7.6 13.1',
  'M3.9 18.6c1.2 6 5.5 9.6 10.7 9.6 2.6 0 4.5-1 5.2-2.6',
];

export const markSquare = '2 2 28 28';
