import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { requireTriable } from '../domain/triable.ts';
import type { Proposed } from '../domain/triable.ts';
import type { TrialId } from '../domain/trial.ts';
import { insertTrial, replaceArms } from '../store/trial-store.ts';

export type MakeTrial = Proposed & { readonly once: string };

/**
 * Writes down what is to be compared. Nothing is sent before it is started.
 *
 * @throws Refusal `trials.not-triable`
 */
export async function makeTrial(work: Work, { once, ...input }: MakeTrial): Promise<TrialId> {
  requirePermission(work, 'trials.run');

  const id = newId<TrialId>();
  const before = await answeredBefore(work, { key: once, command: 'trials.make', input, answer: { id } });
  if (before) return before.id;
  requireTriable(input);
  await insertTrial(work, id, input);
  await replaceArms(work, id, input.arms);
  await audit(work, 'trials.made', { type: 'trial', id, details: { arms: input.arms.length } });
  return id;
}
