import { barriersInWords, lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { personInReach, usuallyAnswers, whenPeopleAnswer } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { RingView } from './pages/ring.page.tsx';

/** What is worth knowing before and while somebody is rung. */
export async function ringView(work: Work, personId: PersonId, why: string | null): Promise<RingView> {
  requirePermission(work, 'referrals.contact');

  const { person, episode } = await personInReach(work, personId);
  if (!episode || episode.closedAt !== null) throw new Refusal('conflict', 'referrals.no-open-episode');
  const [usually, here, easier] = await Promise.all([
    usuallyAnswers(work, personId),
    whenPeopleAnswer(work),
    barriersInWords(work, personId),
    lookAt(work, personId),
  ]);
  return {
    personId,
    name: nameOf(person),
    phone: person.phone,
    caution: person.contactCaution,
    says: person.usuallyAnswers,
    usually,
    here,
    easier,
    why,
    once: newId(),
    onceLogged: newId(),
  };
}
