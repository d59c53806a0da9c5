import { dayOf } from '#platform/local-date.ts';

export type ReportId = string & { readonly __brand: 'ReportId' };

export const reportKinds = ['moved', 'closed', 'wrong-number', 'something-else'] as const;

export type ReportKind = (typeof reportKinds)[number];

export type Reporter = 'anyone' | 'referrer' | 'frontline' | 'owner';

/**
 * How much a word weighs. Link workers ring and visit services every week, those who refer hear back from
 * patients, and whoever runs it knows.
 */
export const reporterWeights: Readonly<Record<Reporter, number>> = {
  anyone: 1,
  referrer: 2,
  frontline: 3,
  owner: 5,
};

/** From this weight of one kind a listing is doubted in public: one link worker, or anyone on three days. */
export const doubtedFrom = 3;

/** What searches multiply the rank of a doubted listing by: lower, and still to be found by who looks for it. */
export const doubtFactor = 0.7;

/** How a listing's open reports end; what takes it from people's sight comes last. */
export const outcomes = ['put-right', 'not-so', 'closed-for-now', 'closed'] as const;

export type Outcome = (typeof outcomes)[number];

export type Reported = { readonly kind: ReportKind; readonly reporter: Reporter; readonly at: Date };

/** What is doubted about a listing, by how many people, since the first of them said so. */
export type Doubt = { readonly kind: ReportKind; readonly people: number; readonly since: Date };

/** The kind that most weight is behind, where that is enough; null while it is not. */
export function doubtOf(reports: readonly Reported[]): Doubt | null {
  const heaviest = reportKinds
    .map((kind) => reports.filter((report) => report.kind === kind))
    .filter((same) => weightOf(same) >= doubtedFrom)
    .toSorted((one, other) => weightOf(other) - weightOf(one))[0];
  const first = heaviest?.toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];
  return heaviest && first ? { kind: first.kind, people: counted(heaviest).length, since: first.at } : null;
}

export function weightOf(reports: readonly Reported[]): number {
  return counted(reports).reduce((sum, { reporter }) => sum + reporterWeights[reporter], 0);
}

/** Who has no account may be one person who presses again: what they say of one listing on one day counts once. */
function counted(reports: readonly Reported[]): readonly Reported[] {
  const days = new Set<string>();
  return reports.filter(({ reporter, at }) => {
    const day = dayOf(at);
    const isFirst = reporter !== 'anyone' || !days.has(day);
    if (reporter === 'anyone') days.add(day);
    return isFirst;
  });
}
