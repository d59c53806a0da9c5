import type { Work } from '#platform/work.ts';
import { personOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';

import { armAt } from './domain/blocks.ts';
import type { Arm, ArmId, ExclusionReason, TrialId, Wording } from './domain/trial.ts';
import {
  armGiven,
  keepAssignment,
  keepExclusion,
  runningTrial,
  takePlace,
} from './store/assignment-store.ts';
import type { RunningTrial } from './store/assignment-store.ts';

export type Asked = {
  /** Which message is being written, as messages names it. */
  readonly template: string;
  readonly personId: PersonId;
  /** Whose appointment it is about. */
  readonly workerId: WorkerId;
  readonly channel: 'text' | 'email' | 'letter';
  /** Whether this is about the first time they meet. */
  readonly firstContact: boolean;
};

export type GivenWording = { readonly trialId: TrialId; readonly armId: ArmId; readonly text: Wording };

/**
 * The wording a person is given while a trial of this message runs: the same one every time. Null when none runs or
 * the person is not in it: then they are sent the usual wording. Called in the work that writes the message.
 */
export async function wordingFor(work: Work, asked: Asked): Promise<GivenWording | null> {
  const trial = await runningTrial(work, asked.template);
  if (!trial) return null;
  const of = { trialId: trial.id, personId: asked.personId };
  const given = await armGiven(work, of);
  if (given) return wordingOf(trial, given);
  const why = await exclusionOf(work, trial, asked);
  if (why) {
    await keepExclusion(work, of, why);
    return null;
  }
  return assign(work, trial, asked);
}

async function assign(work: Work, trial: RunningTrial, { personId, workerId }: Asked) {
  const place = await takePlace(work, trial.id, workerId);
  const arm = trial.arms[armAt({ stratum: `${trial.id} ${workerId}`, place, arms: trial.arms.length })];
  if (!arm) throw new RangeError('a trial has an arm for every place of a block');
  const of = { trialId: trial.id, personId };
  const kept = await keepAssignment(work, { ...of, armId: arm.id, workerId, place });
  return wordingOf(trial, kept ? arm.id : ((await armGiven(work, of)) ?? arm.id));
}

/** A rule that decides for everybody before chance does, so that it cannot favour a wording. */
async function exclusionOf(
  work: Work,
  { arms }: RunningTrial,
  { channel, firstContact, personId }: Asked,
): Promise<ExclusionReason | null> {
  if (channel !== 'text') return 'not-by-text';
  if (firstContact && arms.some(({ namesCost }) => namesCost)) return 'first-contact';
  return (await personOf(work, personId)).needsInterpreter ? 'needs-interpreter' : null;
}

function wordingOf({ id, arms }: RunningTrial, armId: ArmId): GivenWording | null {
  const arm = arms.find((each: Arm) => each.id === armId);
  return arm ? { trialId: id, armId, text: arm.text } : null;
}
