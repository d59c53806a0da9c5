import { z } from 'zod';

import type { EpisodeId } from '#modules/referrals';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';

import { offerFreed } from '../standby/offer-freed.ts';
import { timeLetGo } from '../standby/whose-time.ts';
import { endStandbyOfEpisode } from '../standby/store/standby-store.ts';
import { lockComingOf } from '../store/appointment-store.ts';
import { letGo } from '../taking/let-go.ts';

/** The support of somebody has ended: hears of it, whatever the reason was. */
export const stoppingAppointments = defineJob({
  name: 'appointments.stop',
  payload: z.object({ episodeId: idOf<EpisodeId>() }),
  key: ({ episodeId }) => episodeId,
  maxAttempts: 14,
  permissions: [],
});

/**
 * Whatever was still to come is let go, and nothing is sent about it: the person may have died, and otherwise they
 * were told why their support ends. Repeating it finds nothing more.
 */
export const doStopAppointments = doJob(stoppingAppointments, async (work, { episodeId }) => {
  await endStandbyOfEpisode(work, episodeId);
  for (const appointment of await lockComingOf(work, episodeId)) {
    await letGo(work, appointment, 'service');
    await offerFreed(work, await timeLetGo(work, appointment));
  }
});
