import type { Work } from '#platform/work.ts';
import { peopleOf } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';

import { armAt } from './domain/blocks.ts';
import type { Arm, ArmId, ExclusionReason, TrialId, Wording } from './domain/trial.ts';
import {
  armsGiven,
  keepAssignments,
  keepExclusions,
  runningTrial,
  takePlaces,
} from './store/assignment-store.ts';
import type { Assignment, RunningTrial } from './store/assignment-store.ts';

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
  return (await wordingsFor(work, asked.template, [asked])).get(asked.personId) ?? null;
}

/** The same for many people, in as many questions to the database. Who is sent the usual wording is not in the map. */
export async function wordingsFor(
  work: Work,
  template: string,
  asked: readonly Omit<Asked, 'template'>[],
): Promise<ReadonlyMap<PersonId, GivenWording>> {
  const trial = asked.length === 0 ? null : await runningTrial(work, template);
  if (!trial) return new Map();
  const ids = [...new Set(asked.map(({ personId }) => personId))];
  const before = await armsGiven(work, trial.id, ids);
  const first = new Map(asked.toReversed().map((one) => [one.personId, one]));
  const fresh = ids.flatMap((id) => (before.has(id) ? [] : (first.get(id) ?? [])));
  const arms = new Map([...before, ...(await admit(work, trial, fresh))]);
  return new Map(
    [...arms].flatMap(([personId, armId]) => {
      const given = wordingOf(trial, armId);
      return given ? [[personId, given] as const] : [];
    }),
  );
}

type Newcomer = Omit<Asked, 'template'>;

/** Those who are asked about for the first time: some are not in the trial, chance decides for the others. */
async function admit(
  work: Work,
  trial: RunningTrial,
  fresh: readonly Newcomer[],
): Promise<ReadonlyMap<PersonId, ArmId>> {
  if (fresh.length === 0) return new Map();
  const people = await peopleOf(
    work,
    fresh.map(({ personId }) => personId),
  );
  const judged = fresh.flatMap((one) => {
    const person = people.get(one.personId);
    return person ? [{ ...one, why: exclusionOf(trial, one, person) }] : [];
  });
  await keepExclusions(
    work,
    trial.id,
    judged.flatMap(({ personId, why }) => (why ? [{ personId, why }] : [])),
  );
  return assign(
    work,
    trial,
    judged.filter(({ why }) => why === null),
  );
}

/** The places of each worker's people follow each other, in the order in which they are asked about. */
async function assign(
  work: Work,
  trial: RunningTrial,
  admitted: readonly Newcomer[],
): Promise<ReadonlyMap<PersonId, ArmId>> {
  if (admitted.length === 0) return new Map();
  const byWorker = Map.groupBy(admitted, ({ workerId }) => workerId);
  const wanted = new Map([...byWorker].map(([workerId, own]) => [workerId, own.length]));
  const places = await takePlaces(work, trial.id, wanted);
  const assignments = [...byWorker].flatMap(([workerId, own]) =>
    own.map(({ personId }, index): Assignment => {
      const place = (places.get(workerId) ?? 0) + index;
      const arm = trial.arms[armAt({ stratum: `${trial.id} ${workerId}`, place, arms: trial.arms.length })];
      if (!arm) throw new RangeError('a trial has an arm for every place of a block');
      return { trialId: trial.id, personId, armId: arm.id, workerId, place };
    }),
  );
  const kept = await keepAssignments(work, assignments);
  // Given one by somebody else in the meantime: that one holds.
  const faster = assignments.flatMap(({ personId }) => (kept.has(personId) ? [] : [personId]));
  const theirs = await armsGiven(work, trial.id, faster);
  return new Map(assignments.map(({ personId, armId }) => [personId, theirs.get(personId) ?? armId]));
}

/** A rule that decides for everybody before chance does, so that it cannot favour a wording. */
function exclusionOf(
  { arms }: RunningTrial,
  { channel, firstContact }: Newcomer,
  { needsInterpreter }: Person,
): ExclusionReason | null {
  if (channel !== 'text') return 'not-by-text';
  if (firstContact && arms.some(({ namesCost }) => namesCost)) return 'first-contact';
  return needsInterpreter ? 'needs-interpreter' : null;
}

function wordingOf({ id, arms }: RunningTrial, armId: ArmId): GivenWording | null {
  const arm = arms.find((each: Arm) => each.id === armId);
  return arm ? { trialId: id, armId, text: arm.text } : null;
}
