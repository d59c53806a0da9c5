/** What is weighed when somebody is chosen to support a person. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  /** Open episodes now, and how many are fair. */
  readonly open: number;
  readonly limit: number;
  readonly coversPractice: boolean;
  /** By ISO 639 code. */
  readonly languages: readonly string[];
  /** The language of the person. */
  readonly speaksLanguage: boolean;
  /** A volunteer takes on a few people who suit them; that is for somebody to choose, not to be suggested. */
  readonly isVolunteer: boolean;
};

/**
 * The best first: speaks the person's language, has room, looks after their practice, is no volunteer, and then
 * who carries least of what is fair for them. Deterministic, so that two who look see the same.
 */
export function inOrderOfFit<Worker extends Candidate>(workers: readonly Worker[]): readonly Worker[] {
  return workers.toSorted(
    (a, b) =>
      Number(b.speaksLanguage) - Number(a.speaksLanguage) ||
      Number(hasRoom(b)) - Number(hasRoom(a)) ||
      Number(b.coversPractice) - Number(a.coversPractice) ||
      Number(a.isVolunteer) - Number(b.isVolunteer) ||
      loadOf(a) - loadOf(b) ||
      a.name.localeCompare(b.name) ||
      a.id.localeCompare(b.id),
  );
}

/** When a volunteer hands somebody over it has become more than a volunteer's: link workers come before volunteers. */
export function forEscalation<Worker extends Candidate>(inOrder: readonly Worker[]): readonly Worker[] {
  return inOrder.toSorted((a, b) => Number(a.isVolunteer) - Number(b.isVolunteer));
}

export function hasRoom({ open, limit }: Candidate): boolean {
  return open < limit;
}

/** Open episodes as a share of what is fair: 1 is full. A limit of nothing is always full. */
function loadOf({ open, limit }: Candidate): number {
  return limit === 0 ? Number.POSITIVE_INFINITY : open / limit;
}

/**
 * Shares people out among workers, one at a time to whoever would then carry least of what is fair for them.
 *
 * @returns For each person, in the order given, the id of a worker.
 */
export function shareOut(people: number, workers: readonly Candidate[]): readonly string[] {
  const open = new Map(workers.map((worker) => [worker.id, worker.open]));
  return Array.from({ length: people }, () => {
    const after = (worker: Candidate) => loadOf({ ...worker, open: (open.get(worker.id) ?? 0) + 1 });
    const [next] = workers.toSorted((a, b) => after(a) - after(b) || a.id.localeCompare(b.id));
    if (!next) throw new RangeError('nobody to share out among');
    open.set(next.id, (open.get(next.id) ?? 0) + 1);
    return next.id;
  });
}
