import { z } from 'zod';

import { changePlace } from '#modules/referrals';
import type { EpisodeId } from '#modules/referrals';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Forecast } from './domain/forecast.ts';
import { lineOf } from './line.ts';
import { keepOutlook } from './store/outlook-store.ts';

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
  await keepOutlook(work, listed.length, nextOf(forecasts));
});

/** Works out how long people wait in the network of the actor, for those of it who reach one practice only. */
export async function workOutOutlook(work: Work): Promise<void> {
  requirePermission(work, 'capacity.work-out-outlook');

  const { listed, forecasts } = await lineOf(work);
  await keepOutlook(work, listed.length, nextOf(forecasts));
}

function nextOf(forecasts: readonly Forecast[]): Forecast {
  return forecasts.at(-1) ?? { known: false, why: 'too-little-history' };
}
