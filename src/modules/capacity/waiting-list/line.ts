import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import { waitingFlow, waitingListOf } from '#modules/referrals';
import type { EpisodeId, FlowOfWeek, ListedPerson } from '#modules/referrals';
import type { Work } from '#platform/work.ts';

import { forecastIf, forecastLine } from './domain/forecast.ts';
import type { Forecast, If } from './domain/forecast.ts';

export type Line = {
  readonly listed: readonly ListedPerson[];
  /** Of each of them, in the same order; one more at the end, for whoever comes next. */
  readonly forecasts: readonly Forecast[];
  readonly flow: readonly FlowOfWeek[];
};

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Everybody who waits, in order, and when their turn is likely to come. The same for everyone who looks on one day. */
export async function lineOf(work: Work): Promise<Line> {
  const [listed, flow] = await Promise.all([waitingListOf(work), waitingFlow(work)]);
  return { listed, flow, forecasts: forecastLine(listed.length + 1, flow, randomOf(work)) };
}

export type PlaceInLine = {
  /** From 1. */
  readonly turn: number;
  readonly forecast: Forecast;
  readonly place: ListedPerson;
};

/** Where somebody stands, and when their turn is likely to come; null when they wait no longer, or are out of reach. */
export async function placeInLine(work: Work, episodeId: EpisodeId): Promise<PlaceInLine | null> {
  return placeIn(await lineOf(work), episodeId);
}

export function placeIn({ listed, forecasts }: Line, episodeId: EpisodeId): PlaceInLine | null {
  const index = listed.findIndex((one) => one.episodeId === episodeId);
  const place = listed[index];
  const forecast = forecasts[index];
  return place && forecast ? { turn: index + 1, forecast, place } : null;
}

/** When whoever is listed next would have their turn, if more or fewer were begun with. */
export function nextIf(work: Work, { listed, flow }: Line, pace: If['pace']): Forecast {
  const forecasts = forecastIf(listed.length + 1, flow, { random: randomOf(work), pace });
  return forecasts.at(-1) ?? { known: false, why: 'too-little-history' };
}

function randomOf(work: Work): If['random'] {
  const generator = xoroshiro128plus(Math.floor(work.now.getTime() / dayMilliseconds));
  return () => (generator.next() >>> 0) / 2 ** 32;
}
