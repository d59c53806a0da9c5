import { keepTold } from '#modules/referrals';
import type { EpisodeId } from '#modules/referrals';
import type { Work } from '#platform/work.ts';

import { lineOf, placeIn } from './line.ts';
import type { PlaceInLine } from './line.ts';
import { keepOutlook } from './outlook.ts';

/**
 * What somebody who was put on the list is told of their turn. The range is written down with it, the first time and
 * never again: forecasts are checked against what was said, not against what would be said now.
 *
 * @returns Null when they wait no longer.
 */
export async function toldPlace(work: Work, episodeId: EpisodeId): Promise<PlaceInLine | null> {
  const line = await lineOf(work);
  await keepOutlook(work, line);
  const found = placeIn(line, episodeId);
  if (found?.forecast.known) await keepTold(work, found.place, found.forecast);
  return found;
}
