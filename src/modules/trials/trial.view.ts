import { requirePermission, may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';

import { compareArms } from './domain/compare.ts';
import type { Comparison } from './domain/compare.ts';
import type { Came } from './domain/pairs.ts';
import type { Arm, ExclusionReason, TrialId } from './domain/trial.ts';
import { previewOfArm } from './preview.ts';
import type { ArmPreview } from './preview.ts';
import { verdictOf } from './domain/verdict.ts';
import type { Verdict } from './domain/verdict.ts';
import { wilson } from './domain/wilson.ts';
import { notCountedOf, excludedOf, settledOf } from './store/results-store.ts';
import type { ArmCount } from './store/results-store.ts';
import { anotherRunning, armsOf, trialOf } from './store/trial-store.ts';
import type { Trial } from './store/trial-store.ts';

/** How the people of one wording fared. */
export type ArmResult = {
  readonly arm: Arm;
  readonly preview: ArmPreview;
  readonly attended: number;
  readonly missed: number;
  readonly cancelledLate: number;
  readonly toCome: number;
  /** Share of those who came or missed, with its interval for one look. Null while there are none. */
  readonly came: { readonly share: number; readonly low: number; readonly high: number } | null;
};

export type TrialView = {
  readonly trial: Trial;
  readonly arms: readonly ArmResult[];
  readonly comparisons: readonly Comparison[];
  readonly verdict: Verdict;
  readonly excluded: readonly { readonly why: ExclusionReason; readonly people: number }[];
  readonly mayRun: boolean;
  /** Why it cannot be started now. */
  readonly blocked: boolean;
  readonly form: FormState;
};

/** A trial: what it compares, and what is known so far. It may be looked at as often as one likes. */
export async function trialView(work: Work, id: TrialId): Promise<TrialView> {
  requirePermission(work, 'trials.read');

  const trial = await trialOf(work, id);
  const arms = await armsOf(work, id);
  const settled = await settledOf(work, id);
  const results = resultsOf(work, arms, { settled, others: await notCountedOf(work, id) });
  const comparisons = compareArms(settled, arms.length);
  const attended = results.reduce((sum, each) => sum + each.attended, 0);
  const counted = attended + results.reduce((sum, each) => sum + each.missed, 0);
  const { usefulPoints, version, state, template } = trial;
  return {
    trial,
    arms: results,
    comparisons,
    verdict: verdictOf({ comparisons, arms: arms.length, usefulPoints, attended, counted }),
    excluded: await excludedOf(work, id),
    mayRun: may(work.actor, 'trials.run'),
    blocked: state === 'draft' && (await anotherRunning(work, template)),
    form: blankForm({}, String(version)),
  };
}

type Known = { readonly settled: readonly Came[]; readonly others: readonly ArmCount[] };

function resultsOf({ now }: Work, arms: readonly Arm[], { settled, others }: Known): readonly ArmResult[] {
  return arms.map((arm) => {
    const own = settled.filter((each) => each.arm === arm.place);
    const attended = own.filter(({ came }) => came).length;
    const other = (outcome: ArmCount['outcome']) =>
      others.find((each) => each.armId === arm.id && each.outcome === outcome)?.people ?? 0;
    const interval = wilson(attended, own.length);
    return {
      arm,
      preview: previewOfArm(arm, now),
      attended,
      missed: own.length - attended,
      cancelledLate: other('cancelled-late'),
      toCome: other(null),
      came: interval && { share: attended / own.length, ...interval },
    };
  });
}
