import { z } from 'zod';

import { changePlace } from '#modules/referrals';
import type { EpisodeId } from '#modules/referrals';
import { idOf } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';

import { lineOf } from './line.ts';
import { keepOutlook, renewOutlook } from './outlook.ts';

/** Somebody was put on the list: what they were told is kept, to be checked against what happens; and the outlook. */
export const tellPlace = defineJob({
  name: 'capacity.tell-place',
  payload: z.object({ episodeId: idOf<EpisodeId>() }),
  key: ({ episodeId }) => episodeId,
  maxAttempts: 8,
  permissions: [],
});

export const doTellPlace = doJob(tellPlace, async (work, { episodeId }) => {
  const { listed, forecasts } = await lineOf(work);
  const index = listed.findIndex((place) => place.episodeId === episodeId);
  const place = listed[index];
  const forecast = forecasts[index];
  if (place && forecast?.known) {
    await changePlace(work, place, { told_from_days: forecast.fromDays, told_to_days: forecast.toDays });
  }
  await keepOutlook(work, { listed, forecasts });
});

/** Works out how long people wait in a network, for those of it who reach one practice only. Queued every night. */
export const workOutOutlook = defineJob({
  name: 'capacity.work-out-outlook',
  payload: z.object({ networkId: idOf<NetworkId>() }),
  key: ({ networkId }) => networkId,
  maxAttempts: 8,
  permissions: [],
});

export const doWorkOutOutlook = doJob(workOutOutlook, renewOutlook);
