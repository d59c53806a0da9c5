import type { Work } from '#platform/work.ts';

import { lineOf } from './line.ts';
import type { Line } from './line.ts';
import { saveOutlook } from './store/outlook-store.ts';

/** Works out how long people wait in the network of the actor, for those of it who reach one practice only. */
export async function renewOutlook(work: Work): Promise<void> {
  await keepOutlook(work, await lineOf(work));
}

/** Keeps what a line says to whoever is referred next. */
export function keepOutlook(work: Work, { listed, forecasts }: Omit<Line, 'flow'>): Promise<void> {
  const next = forecasts.at(-1) ?? ({ known: false, why: 'too-little-history' } as const);
  return saveOutlook(work, listed.length, next);
}
