import type { PersonId } from '#modules/people';
import { openEpisodeOf } from '#modules/referrals';
import type { Work } from '#platform/work.ts';

import { openWelfareOf } from './store/welfare-store.ts';

/** Where an open question about somebody's welfare is answered, before their support can be ended; null when none is. */
export async function welfareBeforeClosing(work: Work, personId: PersonId): Promise<string | null> {
  const episode = await openEpisodeOf(work, personId);
  const prompt = episode && (await openWelfareOf(work, episode.id));
  return prompt && `/appointments/${prompt.appointmentId}/after/welfare`;
}
