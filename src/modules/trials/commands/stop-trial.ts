import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { TrialId } from '../domain/trial.ts';
import { trialToChange, updateTrial } from '../store/trial-store.ts';

export type StopTrial = { readonly once: string; readonly id: TrialId; readonly why: string | null };

/**
 * Everyone is sent the usual wording again. What is known by now stays the result: what comes later is not counted.
 *
 * @throws Refusal `trials.not-running`
 */
export async function stopTrial(work: Work, { once, ...input }: StopTrial): Promise<void> {
  requirePermission(work, 'trials.run');

  const { id, why } = input;
  if (await answeredBefore(work, { key: once, command: 'trials.stop', input, answer: { id } })) return;
  const trial = await trialToChange(work, id);
  if (trial.state !== 'running') throw new Refusal('conflict', 'trials.not-running');
  await updateTrial(work, trial, { state: 'stopped', stoppedAt: work.now, stoppedWhy: why });
  await audit(work, 'trials.stopped', { type: 'trial', id });
}
