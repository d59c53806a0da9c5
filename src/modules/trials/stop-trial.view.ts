import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { TrialId } from './domain/trial.ts';
import { trialOf } from './store/trial-store.ts';

/** @throws Refusal `trials.not-running` */
export async function stopTrialView(work: Work, id: TrialId): Promise<{ id: TrialId; name: string }> {
  requirePermission(work, 'trials.run');

  const { name, state } = await trialOf(work, id);
  if (state !== 'running') throw new Refusal('conflict', 'trials.not-running');
  return { id, name };
}
