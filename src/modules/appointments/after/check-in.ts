import { checkInAfter, openEpisodeOf, planNextStep } from '#modules/referrals';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';

/** After a miss somebody is rung, kindly and soon, at a time that suits them. Nothing is closed. */
export async function planCheckIn(work: Work, { personId, episodeId, from }: Appointment): Promise<void> {
  const episode = await openEpisodeOf(work, personId);
  if (episode?.id !== episodeId) return;
  await planNextStep(work, { episodeId, kind: 'ring', dueAt: await checkInAfter(work, personId, from) });
}
