import { sql } from 'kysely';

import type { PersonDetails, PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha } from '#tests/support/network.ts';

import { aSupportedPerson } from '../referrals/caseload/caseload.examples.ts';
import { addAction } from './commands/add-action.ts';
import type { AddAction } from './commands/add-action.ts';
import { addGoal } from './commands/add-goal.ts';
import { agreePlan } from './commands/agree-plan.ts';
import { keepWords } from './commands/keep-words.ts';
import type { KeepWords } from './commands/keep-words.ts';
import { recordOns4 } from './commands/record-ons4.ts';
import type { RecordOns4 } from './commands/record-ons4.ts';
import type { ActionId, ConversationId, GoalId, Ons4Id } from './domain/ids.ts';
import type { Ons4Answers } from './domain/ons4.ts';
import type { Plan } from './domain/plan.ts';
import { newestPlanOf } from './store/plans.ts';

export type Somebody = { readonly personId: PersonId; readonly episodeId: EpisodeId };

type Given = Partial<PersonDetails> & { readonly networkId?: NetworkId; readonly workerId?: WorkerId };

/** A key for one submission. */
export const once = () => newId<string>();

/** A test as Asha Rowan, a link worker, with somebody whom she supports unless the test says otherwise. */
export function withSomebody(
  body: (work: Work, somebody: Somebody) => Promise<void>,
  { who = workerAsha, ...given }: Given & { readonly who?: typeof workerAsha } = {},
): Promise<void> {
  return inWork(as(who), async (work) => {
    await networksExist(work);
    await body(work, await aSupportedPerson(work, given));
  });
}

export function said(
  work: Work,
  personId: PersonId,
  given: Partial<KeepWords> = {},
): Promise<ConversationId> {
  const words = 'I miss my garden. Since Tom died I do not go out, and the bus is dear.';
  return keepWords(work, { once: once(), personId, words, readers: 'team', ...given });
}

export function wants(
  work: Work,
  personId: PersonId,
  words = 'To get out of the house twice a week',
): Promise<GoalId> {
  return addGoal(work, { once: once(), personId, words, saidIn: null });
}

export function willDo(
  work: Work,
  of: { readonly personId: PersonId; readonly goalId: GoalId },
  given: Partial<AddAction> = {},
): Promise<ActionId> {
  const action = { words: 'Ring the gardening group', who: 'person', whoName: null, byOn: null } as const;
  return addAction(work, { once: once(), ...of, ...action, ...given });
}

export async function agreed(work: Work, personId: PersonId): Promise<void> {
  const { edition } = await planNow(work, personId);
  const agreedOn = '2026-03-02' as LocalDate;
  await agreePlan(work, { once: once(), personId, edition: String(edition), how: 'in-person', agreedOn });
}

/** The plan, which a test knows to be there. */
export async function planNow(work: Work, personId: PersonId): Promise<Plan> {
  const plan = await newestPlanOf(work, personId);
  if (!plan) throw new Error('no plan');
  return plan;
}

export const fourAnswers: Ons4Answers = {
  'life-satisfaction': '3',
  worthwhile: '5',
  happiness: 'not-said',
  anxiety: '7',
};

export function answered(work: Work, personId: PersonId, given: Partial<RecordOns4> = {}): Promise<Ons4Id> {
  return recordOns4(work, {
    once: once(),
    personId,
    occasion: 'start',
    askedOn: '2026-03-02' as LocalDate,
    answeredBy: 'person',
    isOldEnough: false,
    answers: fourAnswers,
    ...given,
  });
}

/** Ends the support of somebody, past the rules for it. */
export async function closed(work: Work, episodeId: EpisodeId): Promise<void> {
  await arrange(work, (owner) =>
    sql`update referrals.episode set closed_at = ${work.now} where id = ${episodeId}`.execute(owner.trx),
  );
}

/** What this work wrote into the audit trail, in order. */
export async function audited(work: Work): Promise<readonly string[]> {
  const { rows } = await sql<{ action: string }>`
    select action from audit.entry where request_id = ${work.requestId} order by at, id`.execute(work.trx);
  return rows.map(({ action }) => action);
}

/** Refusals are told by their code. */
export const refusedWith = (code: string) => ({ name: 'Refusal', code });
