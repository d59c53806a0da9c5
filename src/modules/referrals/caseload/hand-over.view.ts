import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import type { FormState } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { forEscalation } from '../domain/suggest-worker.ts';
import { candidatesFor, offered } from '../inbox/candidates.ts';
import { dayWords } from '../inbox/words.ts';
import type { HandOverView } from './pages/hand-over.page.tsx';
import { personInReach } from './person-in-reach.ts';

/** Who could take somebody on, the best first, but for whoever has them now. */
export async function handOverView(
  work: Work,
  personId: PersonId,
  start: (version: string) => Promise<FormState>,
): Promise<HandOverView> {
  requirePermission(work, 'referrals.hand-over');

  const { person, episode } = await personInReach(work, personId);
  if (!episode || episode.closedAt !== null) throw new Refusal('conflict', 'referrals.no-open-episode');
  const candidates = await candidatesFor(work, person);
  const others = candidates.filter(({ id }) => id !== episode.workerId);
  const isVolunteers = candidates.some(({ id, isVolunteer }) => id === episode.workerId && isVolunteer);
  const names = await namesOfUsers(work, [episode.workerId]);
  await lookAt(work, personId);
  return {
    personId,
    name: nameOf(person).full,
    known: nameOf(person).known,
    worker: names.get(episode.workerId) ?? m.referrals_somebody_gone(),
    since: dayWords(dayOf(episode.openedAt), dayOf(work.now)),
    workers: offered(work, person, isVolunteers ? forEscalation(others) : others),
    form: await start(String(episode.version)),
  };
}
