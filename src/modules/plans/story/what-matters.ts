import type { PersonId } from '#modules/people';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { mattersOf } from '../store/what-matters.ts';

/** Characters: one line of a list. */
const lineLength = 120;

/**
 * One line of what matters to each person, in their words: from their plan, else from what was taken from the
 * newest conversation that the actor may read. Nobody of whom neither says anything is in the map.
 *
 * @param personIds People whom the actor reaches: a caseload, some hundreds at most.
 */
export async function whatMattersOf(
  work: Work,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (personIds.length === 0 || !may(work.actor, 'plans.read')) return new Map();
  const matters = await mattersOf(work, personIds);
  const planLast = matters.toSorted((a, b) => Number(a.planned) - Number(b.planned));
  return new Map(planLast.map(({ personId, words }) => [personId, firstLine(words)]));
}

function firstLine(words: string): string {
  const line = words.trim().split('\n')[0]?.trim() ?? '';
  if (line.length <= lineLength) return line;
  const cut = line.slice(0, lineLength);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || lineLength).trimEnd()} …`;
}
