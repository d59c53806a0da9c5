import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import type { FormState } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { LogView } from './pages/log.page.tsx';
import { personInReach } from './person-in-reach.ts';
import { usuallyAnswers } from './usually-answers.ts';

/** What is needed to write down what has just happened with somebody. */
export async function logView(
  work: Work,
  personId: PersonId,
  start: () => Promise<FormState>,
): Promise<LogView> {
  requirePermission(work, 'referrals.contact');

  const { person, episode } = await personInReach(work, personId);
  if (!episode || episode.closedAt !== null) throw new Refusal('conflict', 'referrals.no-open-episode');
  const usually = await usuallyAnswers(work, personId);
  await lookAt(work, personId);
  return {
    personId,
    name: nameOf(person).full,
    phone: person.phone,
    caution: person.contactCaution,
    says: person.usuallyAnswers,
    usually,
    form: await start(),
  };
}
