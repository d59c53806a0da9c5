import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { requireDraft } from '../domain/triable.ts';
import type { TrialId } from '../domain/trial.ts';
import { anotherRunning, startOneAtATime, trialToChange, updateTrial } from '../store/trial-store.ts';

export type StartTrial = { readonly once: string; readonly id: TrialId; readonly version: string | null };

/**
 * From now on each person who is sent this message is given one of the wordings by chance.
 *
 * @throws Refusal `trials.frozen` when it started before; `trials.another-runs`, of one message one trial at a time
 */
export async function startTrial(work: Work, { once, ...input }: StartTrial): Promise<void> {
  requirePermission(work, 'trials.run');

  const { id, version } = input;
  if (await answeredBefore(work, { key: once, command: 'trials.start', input, answer: { id } })) return;
  const trial = await trialToChange(work, id);
  requireDraft(trial);
  requireUnchanged(trial, version);
  await startOneAtATime(work, trial.template);
  if (await anotherRunning(work, trial.template)) throw new Refusal('conflict', 'trials.another-runs');
  await updateTrial(work, trial, { state: 'running', startedAt: work.now });
  await audit(work, 'trials.started', { type: 'trial', id });
}
