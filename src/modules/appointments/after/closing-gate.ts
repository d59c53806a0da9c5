import type { PersonId } from '#modules/people';
import { openEpisodeOf } from '#modules/referrals';
import type { EpisodeId } from '#modules/referrals';
import type { Work } from '#platform/work.ts';

import { openWelfareOf } from './store/welfare-store.ts';

/** Where an open question about somebody's welfare is answered, before their support can be ended; null when none is. */
export async function welfareBeforeClosing(work: Work, personId: PersonId): Promise<string | null> {
  const episode = await openEpisodeOf(work, personId);
  return episode && welfareAskedOf(work, episode.id);
}

/** The same, of an episode that is open. */
export async function welfareAskedOf(work: Work, episodeId: EpisodeId): Promise<string | null> {
  const prompt = await openWelfareOf(work, episodeId);
  return prompt && `/appointments/${prompt.appointmentId}/after/welfare`;
}
