import { z } from 'zod';

import { toldPlace } from '#modules/capacity';
import { writeToPerson } from '#modules/messages';
import type { EpisodeId } from '#modules/referrals';
import { workerOf } from '#modules/workforce';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';
import type { Job } from '#platform/jobs.ts';

/** Somebody who was put on the waiting list hears of it themselves. */
export const tellListed = defineJob({
  name: 'capacity.tell-listed',
  payload: z.object({ episodeId: idOf<EpisodeId>() }),
  key: ({ episodeId }) => episodeId,
  maxAttempts: 8,
  permissions: [],
});

/**
 * That their place is kept, how long it is likely to be, where to look meanwhile, and whom to tell when things get
 * worse. Once for an episode; nothing to somebody with whom a worker has begun already.
 *
 * @param url Where Kith is.
 */
export function doTellListed(url: string): Job {
  return doJob(tellListed, async (work, { episodeId }) => {
    const found = await toldPlace(work, episodeId);
    if (!found) return;
    const { place, forecast } = found;
    const { name, phone } = await workerOf(work, place.answersId);
    await writeToPerson(work, {
      key: `capacity.tell-listed ${episodeId}`,
      personId: place.personId,
      template: 'waiting-list',
      fields: {
        worker: name,
        callFrom: phone,
        wait: forecast.known ? forecast : null,
        link: `${url}/directory`,
      },
      about: { type: 'waiting-list', id: episodeId },
    });
  });
}
