import { createHash } from 'node:crypto';

import { z } from 'zod';

import { assumptionNames } from './domain/assumptions.ts';
import type { Assumptions } from './domain/assumptions.ts';

export type SimulationId = string & { readonly __brand: 'SimulationId' };

const Row = z.object({
  workers: z.number(),
  people: z.number(),
  use: z.number(),
  meanWeeks: z.number(),
  medianWeeks: z.number(),
  ninetiethWeeks: z.number(),
  waiting: z.number(),
});

/** What a simulation says, as it is kept. */
export const PlayedAnswer = z.object({ weeks: z.number(), rows: z.array(Row).max(20) });

/** One name for one plan: the assumptions in their one order, hashed. */
export function keyOf(assumed: Assumptions): string {
  const told = JSON.stringify(assumptionNames.map((name) => [name, assumed[name]]));
  return createHash('sha256').update(told).digest('hex');
}
