/** Of how many people the whole range that they were told is past, and how many of them had their turn inside it. */
export type ToldAndCame = { readonly people: number; readonly inside: number };

/** In whole hundredths. Between `from` and `to` the share lies 95 times in 100. */
export type Calibration = ToldAndCame & {
  readonly share: number;
  readonly from: number;
  readonly to: number;
};

/** With fewer, chance says more than the forecasts do. */
const fewestTold = 10;

/** Two-sided 95 %. */
const z = 1.959_964;

/** Null while too few were told. The interval is Wilson's, which holds for few people and for shares near one. */
export function calibrationOf({ people, inside }: ToldAndCame): Calibration | null {
  if (people < fewestTold) return null;
  const share = inside / people;
  const weight = z ** 2 / people;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (z / (1 + weight)) * Math.sqrt((share * (1 - share)) / people + weight / (4 * people));
  const hundredths = (part: number) => Math.round(part * 100);
  return {
    people,
    inside,
    share: hundredths(share),
    from: Math.max(0, hundredths(middle - half)),
    to: Math.min(100, hundredths(middle + half)),
  };
}
