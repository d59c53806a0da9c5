import type { PersonId } from '#modules/people';
import { caseloadOf } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

/** Whom the actor supports now; null for whoever sees the people of the whole team. */
export async function ownPeople(work: Work): Promise<readonly PersonId[] | null> {
  if (may(work.actor, 'people.see-team')) return null;
  const rows = await caseloadOf(work, work.actor.userId as string as WorkerId);
  return rows.map(({ personId }) => personId);
}
