/** What one worker carries, on one line. */
export type Load = {
  /** People they support now. */
  readonly active: number;
  readonly limit: number;
  /** In six weeks, if as many begin and end as in the last thirteen. Never fewer than none. */
  readonly inSixWeeks: number;
  /** People a year, at the pace of the last year or of the time since they began. Null in their first eight weeks. */
  readonly pace: number | null;
  /** Hours a week that the people they support are likely to need; null where too little was recorded. */
  readonly hoursNeeded: number | null;
  /** Hours a week that their sessions hold; null when they have none. */
  readonly hoursAvailable: number | null;
};

/** What the field expects of a whole-time link worker in a year: 200 to 250 people, by complexity. */
export const yearsPace = { from: 200, to: 250 } as const;

const projectedWeeks = 6;
const flowWeeks = 13;
const fewestWeeks = 8;
const weeksAYear = 52;

export type Known = {
  readonly active: number;
  readonly limit: number;
  /** In the last thirteen weeks. */
  readonly begun: number;
  readonly ended: number;
  /** With how many they began in the last year, and over how many weeks: 52 at most. */
  readonly begunInYear: number;
  readonly weeksWorked: number;
  readonly hoursNeeded: number | null;
  readonly hoursAvailable: number | null;
};

export function loadOf({ begun, ended, begunInYear, weeksWorked, ...known }: Known): Load {
  const perWeek = (begun - ended) / Math.min(flowWeeks, Math.max(1, weeksWorked));
  return {
    ...known,
    inSixWeeks: Math.max(0, Math.round(known.active + perWeek * projectedWeeks)),
    pace: weeksWorked < fewestWeeks ? null : Math.round((begunInYear / weeksWorked) * weeksAYear),
  };
}

export type Band = { readonly stage: string; readonly complex: boolean };
type Needed = Band & { readonly people: number };

/**
 * Hours a week that people need, by how far support has come and how complex it is, as tables of the field have them:
 * one long and some short contacts at first, then a short one every other week, then holding. A starting point until a
 * network has recorded its own.
 */
const hoursAWeek: Readonly<Record<string, readonly [standard: number, complex: number]>> = {
  beginning: [0.75, 1.25],
  supporting: [0.35, 0.7],
  holding: [0.15, 0.4],
};

export function hoursFor(bands: readonly Needed[]): number {
  return bands.reduce((total, { stage, complex, people }) => {
    const [standard, more] = hoursAWeek[stage] ?? [0, 0];
    return total + people * (complex ? more : standard);
  }, 0);
}
