/** What is known of somebody that makes several misses a worry. */
export const riskFlags = ['safeguarding', 'adjustments', 'caution', 'worry'] as const;
export type RiskFlag = (typeof riskFlags)[number];

export const welfareOutcomes = ['spoke', 'seen', 'told-others'] as const;
/** `recorded-wrongly`: they had come after all. */
export type WelfareOutcome = (typeof welfareOutcomes)[number] | 'recorded-wrongly';

export type Known = {
  /** Whoever referred them was worried. */
  readonly safeguarding: boolean;
  readonly adjustments: readonly string[];
  readonly caution: string | null;
};

export function flagsOf({ safeguarding, adjustments, caution }: Known): readonly RiskFlag[] {
  return [
    ...(safeguarding ? (['safeguarding'] as const) : []),
    ...(adjustments.length > 0 ? (['adjustments'] as const) : []),
    ...(caution ? (['caution'] as const) : []),
  ];
}

/** Misses since they last came. @param outcomes The latest first; what was moved or cancelled counts for nothing. */
export function missesInARow(outcomes: readonly (string | null)[]): number {
  const told = outcomes.filter((outcome) => outcome === 'attended' || outcome === 'missed');
  const came = told.indexOf('attended');
  return came === -1 ? told.length : came;
}

/** @param limit How many misses in a row are one too many. */
export function isWelfareDue(misses: number, flags: readonly RiskFlag[], limit: number): boolean {
  return misses >= limit && flags.length > 0;
}
