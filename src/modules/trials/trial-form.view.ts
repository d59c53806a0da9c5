import type { Typed } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { firstTrial } from './first-trial.ts';
import { requireDraft } from './domain/triable.ts';
import type { Arm, TrialId } from './domain/trial.ts';
import { armFields } from './trial-form.ts';
import { armsOf, trialOf } from './store/trial-store.ts';

export type TrialForm = { readonly values: Typed; readonly version?: string };

/** What the form of a new trial begins with: the two texts that the users compared themselves. */
export async function newTrialView(work: Work): Promise<TrialForm> {
  requirePermission(work, 'trials.run');

  const { usefulPoints, arms } = firstTrial;
  return Promise.resolve({ values: { usefulPoints: String(usefulPoints), ...textsOf(arms) } });
}

/** @throws Refusal `trials.frozen` once it has started. */
export async function changeTrialView(
  work: Work,
  id: TrialId,
): Promise<TrialForm & { readonly name: string }> {
  requirePermission(work, 'trials.run');

  const trial = await trialOf(work, id);
  requireDraft(trial);
  const arms = await armsOf(work, id);
  const { name, usefulPoints } = trial;
  const cost = arms.some(({ namesCost }) => namesCost) ? 'yes' : '';
  const values = { name, usefulPoints: String(usefulPoints), cost, ...textsOf(arms) };
  return { name, values, version: String(trial.version) };
}

function textsOf(arms: readonly Pick<Arm, 'text'>[]): Typed {
  return Object.fromEntries(
    arms.flatMap(({ text }, place) => {
      const fields = armFields[place];
      return fields ? [[fields.en, text.en] as const, [fields.cy, text.cy] as const] : [];
    }),
  );
}
