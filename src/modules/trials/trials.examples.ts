import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import type { NetworkId } from '#platform/ids.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import { north, workerAsha } from '#tests/support/network.ts';

import { aPerson } from '../people/people.examples.ts';
import type { TrialId } from './domain/trial.ts';
import { firstTrial, triedTemplate } from './first-trial.ts';
import { insertTrial, replaceArms, trialOf, updateTrial } from './store/trial-store.ts';
import type { NewArm } from './store/trial-store.ts';
import { wordingFor } from './wording-for.ts';
import type { Asked } from './wording-for.ts';

export type TrialGiven = {
  readonly networkId?: NetworkId;
  readonly started?: boolean;
  readonly arms?: readonly NewArm[];
  readonly startedAt?: Date;
};

/** The two reminders that a link worker compared, ready to start unless a test says it has. */
export async function aTrial(work: Work, given: TrialGiven = {}): Promise<TrialId> {
  const { networkId = north, started = false, startedAt = work.now } = given;
  const arms = given.arms ?? firstTrial.arms.map(({ text }) => ({ text, namesCost: false }));
  const id = newId<TrialId>();
  await arrange(work, async (owner) => {
    const there: Work = { ...owner, actor: { ...owner.actor, networkIds: [networkId] } };
    await insertTrial(there, id, {
      name: 'Quick reminder or confirmed',
      template: triedTemplate,
      usefulPoints: 5,
    });
    await replaceArms(there, id, arms);
    if (started) await updateTrial(there, await trialOf(there, id), { state: 'running', startedAt });
  });
  return id;
}

/** A reminder that is being written for somebody who is reached by text. */
export function reminderFor(personId: PersonId, asked: Partial<Asked> = {}): Asked {
  return {
    template: triedTemplate,
    personId,
    workerId: workerAsha.id as WorkerId,
    channel: 'text',
    firstContact: false,
    ...asked,
  };
}

/** Somebody new, and the wording they are given. */
export async function somebodyGiven(work: Work, asked: Partial<Asked> = {}) {
  const personId = await aPerson(work);
  return { personId, given: await wordingFor(work, reminderFor(personId, asked)) };
}
