import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Assumptions } from '../domain/assumptions.ts';
import { playPlan } from '../jobs.ts';
import { keyOf } from '../simulation.ts';
import type { SimulationId } from '../simulation.ts';
import { addSimulation } from '../store/simulation-store.ts';

/** Has a plan played through. Asking again for the same plan, by anybody, is the same request: it needs no other key. */
export async function askSimulation(work: Work, assumed: Assumptions): Promise<void> {
  requirePermission(work, 'capacity.plan');

  const id = newId<SimulationId>();
  if (!(await addSimulation(work, { id, key: keyOf(assumed), assumed }))) return;
  await audit(work, 'capacity.asked-simulation', { type: 'simulation', id });
  await enqueue(work, playPlan, { simulationId: id });
}
