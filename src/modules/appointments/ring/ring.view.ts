import { noVoicemailAmong } from '#modules/messages';
import { barriersInWords, barriersOf, lookAt, nameOf, spansOn } from '#modules/people';
import type { PersonId, WeeklyTime } from '#modules/people';
import { personInReach, usuallyAnswers, whenPeopleAnswer } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { RingView } from './pages/ring.page.tsx';

/** What is worth knowing before and while somebody is rung. */
export async function ringView(work: Work, personId: PersonId, why: string | null): Promise<RingView> {
  requirePermission(work, 'referrals.contact');

  const { person, episode } = await personInReach(work, personId);
  if (!episode || episode.closedAt !== null) throw new Refusal('conflict', 'referrals.no-open-episode');
  const [usually, here, easier, { cannot }, quiet] = await Promise.all([
    usuallyAnswers(work, personId),
    whenPeopleAnswer(work),
    barriersInWords(work, personId),
    barriersOf(work, personId),
    noVoicemailAmong(work, [personId]),
    lookAt(work, personId),
  ]);
  return {
    personId,
    name: nameOf(person),
    phone: person.phone,
    noVoicemail: quiet.has(personId),
    caution: person.contactCaution,
    says: person.usuallyAnswers,
    notBefore: cannotUntil(work.now, cannot),
    usually,
    here,
    easier,
    why,
    once: newId(),
    onceLogged: newId(),
  };
}

/** Until when they said they cannot, when that is now. */
function cannotUntil(now: Date, cannot: readonly WeeklyTime[]): Date | null {
  return spansOn(dayOf(now), cannot).find(({ from, to }) => from <= now && now < to)?.to ?? null;
}
