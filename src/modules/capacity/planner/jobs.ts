import { z } from 'zod';

import { audit } from '#platform/audit.ts';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJobOutside } from '#platform/jobs.ts';
import type { Litter } from '#platform/tidy.ts';

import { playInThread } from './play-in-thread.ts';
import type { SimulationId } from './simulation.ts';
import { assumptionsOf, keepAnswer } from './store/simulation-store.ts';

export const playPlan = defineJob({
  name: 'capacity.play-plan',
  payload: z.object({ simulationId: idOf<SimulationId>() }),
  key: ({ simulationId }) => simulationId,
  maxAttempts: 5,
  permissions: [],
});

/** Played between two works, so that no transaction waits for it. Played twice it says the same, and is kept once. */
export const doPlayPlan = doJobOutside(playPlan, async (open, { simulationId }) => {
  const assumed = await open((work) => assumptionsOf(work, simulationId));
  if (!assumed) return;
  const played = await playInThread(assumed);
  await open(async (work) => {
    await keepAnswer(work, simulationId, played);
    await audit(work, 'capacity.answered-simulation', { type: 'simulation', id: simulationId });
  });
});

/** Whoever has the address of a plan can have it played through again. */
export const simulationLitter: Litter = { table: 'capacity.simulation', column: 'asked_at', days: 30 };
