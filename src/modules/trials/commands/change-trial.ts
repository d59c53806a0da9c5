import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { requireDraft, requireTriable } from '../domain/triable.ts';
import type { Proposed } from '../domain/triable.ts';
import type { TrialId } from '../domain/trial.ts';
import { replaceArms, trialToChange, updateTrial } from '../store/trial-store.ts';

export type ChangeTrial = Proposed & {
  readonly once: string;
  readonly id: TrialId;
  readonly version: string | null;
};

/**
 * Changes what is to be compared, before it starts. Afterwards it is frozen, and the database says so too.
 *
 * @throws Refusal `trials.frozen`, `trials.not-triable`
 */
export async function changeTrial(work: Work, { once, ...input }: ChangeTrial): Promise<void> {
  requirePermission(work, 'trials.run');

  const { id, version, ...proposed } = input;
  if (await answeredBefore(work, { key: once, command: 'trials.change', input, answer: { id } })) return;
  const trial = await trialToChange(work, id);
  requireDraft(trial);
  requireUnchanged(trial, version);
  requireTriable(proposed);
  const { name, template, usefulPoints, arms } = proposed;
  await replaceArms(work, id, arms);
  await updateTrial(work, trial, { name, template, usefulPoints });
  await audit(work, 'trials.changed', { type: 'trial', id, details: { arms: arms.length } });
}
