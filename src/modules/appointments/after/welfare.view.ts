import { namesOfUsers } from '#modules/identity';
import { lookAt, nameOf } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentInReach } from '../taking/appointment-in-reach.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import type { WelfareView } from './pages/welfare.page.tsx';
import { answeredWelfareOf, openWelfareOf } from './store/welfare-store.ts';
import { flagWords, welfareWords } from './pages/words.ts';

/** What is asked about somebody who missed several appointments, and how it was answered before. */
export async function welfareView(
  work: Work,
  id: AppointmentId,
  sent: FormState | null,
): Promise<WelfareView> {
  requirePermission(work, 'appointments.settle');

  const { personId, episodeId } = await appointmentInReach(work, id);
  const [{ person, episode }, answered, self] = await Promise.all([
    personInReach(work, personId),
    answeredWelfareOf(work, personId),
    namesOfUsers(work, [work.actor.userId]),
    lookAt(work, personId),
  ]);
  const prompt = await openWelfareOf(work, episode?.closedAt === null ? episode.id : episodeId);
  const names = await namesOfUsers(work, [...new Set(answered.map(({ answeredBy }) => answeredBy))]);
  const [year = '', month = '', day = ''] = dayOf(work.now)
    .split('-')
    .map((part) => String(Number(part)));
  const today = { 'doneOn-day': day, 'doneOn-month': month, 'doneOn-year': year };
  const values = { doneBy: self.get(work.actor.userId) ?? '', ...today };
  return {
    id,
    personId,
    name: nameOf(person),
    phone: person.phone,
    asked: prompt && {
      misses: prompt.misses,
      why: prompt.flags.map((flag) => flagWords[flag]()),
      raisedAt: prompt.raisedAt,
    },
    form: sent ?? blankForm(values, String(prompt?.version ?? 0)),
    answered: answered.map(({ outcome, done, doneBy, doneOn, answeredAt, answeredBy }) => ({
      what: welfareWords[outcome](),
      done,
      doneBy,
      doneOn,
      at: answeredAt,
      by: names.get(answeredBy) ?? '',
    })),
  };
}
