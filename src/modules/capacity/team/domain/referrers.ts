/** One referrer as they are counted. */
type Counted = {
  readonly practiceId: string | null;
  readonly referrerName: string;
  readonly recently: number;
  readonly before: number;
  /** `YYYY-MM-DD` in Europe/London. */
  readonly lastOn: string;
};

export type PracticeFlow = {
  readonly practiceId: string | null;
  readonly practice: string | null;
  readonly recently: number;
  readonly before: number;
  readonly referrers: readonly Counted[];
  /** Who referred before, and not in the last thirteen weeks: worth a word. */
  readonly stopped: readonly string[];
};

/** Referrals by practice, the busiest first, and in each by who referred. */
export function referrersShown(
  counted: readonly Counted[],
  names: ReadonlyMap<string, string>,
): readonly PracticeFlow[] {
  return [...Map.groupBy(counted, ({ practiceId }) => practiceId)]
    .map(([practiceId, referrers]) => ({
      practiceId,
      practice: practiceId && (names.get(practiceId) ?? null),
      recently: sum(referrers.map(({ recently }) => recently)),
      before: sum(referrers.map(({ before }) => before)),
      referrers,
      stopped: referrers
        .filter(({ recently, before }) => recently === 0 && before > 0)
        .map(({ referrerName }) => referrerName),
    }))
    .toSorted(
      (a, b) =>
        b.recently - a.recently || b.before - a.before || (a.practice ?? '').localeCompare(b.practice ?? ''),
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
