/** Where the usual value of an assumption comes from; `guess` is ours, to be replaced by what a network has recorded. */
export type Source =
  | 'england'
  | 'association'
  | 'playbook'
  | 'arc'
  | 'reimbursement'
  | 'seed'
  | 'agenda'
  | 'guess';

type Assumption = {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** Digits after the point that are kept. */
  readonly digits: 0 | 1 | 2;
  readonly source: Source;
};

type Bounds = readonly [least: number, most: number, digits?: Assumption['digits']];

const assume = (usual: number, [least, most, digits = 0]: Bounds, source: Source): Assumption => ({
  usual,
  least,
  most,
  digits,
  source,
});

/**
 * Everything the planner assumes, with its unit in its name and the bounds in which it is asked for. Sources are those
 * of docs/decisions/0021: what is known of primary care networks, what users told us, and guesses that say so.
 */
export const assumptions = {
  population: assume(40_000, [500, 1_000_000], 'arc'),
  referredPerThousandAYear: assume(23, [0.1, 300, 1], 'england'),
  longContacts: assume(1, [0, 30, 1], 'seed'),
  shortContacts: assume(5, [0, 60, 1], 'seed'),
  longMinutes: assume(45, [5, 240], 'seed'),
  shortMinutes: assume(20, [5, 240], 'seed'),
  missedPercent: assume(15, [0, 80], 'guess'),
  liaisonMinutes: assume(60, [0, 1_200], 'guess'),
  weeksHeld: assume(10, [1, 104], 'playbook'),
  fairCaseload: assume(40, [1, 250], 'playbook'),
  hoursAWeek: assume(37.5, [1, 60, 1], 'agenda'),
  weeksWorked: assume(46, [20, 52], 'association'),
  adminPercent: assume(25, [0, 90], 'guess'),
  supervisionHoursAMonth: assume(2, [0, 40, 1], 'guess'),
  communityHoursAWeek: assume(4, [0, 40, 1], 'guess'),
  linkWorkers: assume(4, [0, 200, 1], 'guess'),
  volunteers: assume(0, [0, 500], 'guess'),
  volunteerHoursAWeek: assume(3, [0, 40, 1], 'guess'),
  suitsVolunteerPercent: assume(20, [0, 100], 'guess'),
  waitingNow: assume(0, [0, 100_000], 'guess'),
  spread: assume(0.7, [0, 3, 1], 'guess'),
  costAYear: assume(40_159, [0, 200_000], 'reimbursement'),
} as const satisfies Readonly<Record<string, Assumption>>;

export type AssumptionName = keyof typeof assumptions;
export type Assumptions = Readonly<Record<AssumptionName, number>>;

export const assumptionNames = Object.keys(assumptions) as readonly AssumptionName[];

export const usualAssumptions = Object.fromEntries(
  assumptionNames.map((name) => [name, assumptions[name].usual]),
) as Assumptions;
