import type { PersonId } from '#modules/people';
import { afterLastTurn, closeEpisode } from '#modules/referrals';
import type { ClosureReason, RetentionClass } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { localeNow } from '#platform/locale.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeToClose } from '../closing/episode-to-close.ts';
import type { ToClose } from '../closing/episode-to-close.ts';
import { concernsAbout } from '../closing/concerns.ts';
import type { NotAskedReason } from '../domain/closing.ts';
import type { GoalId } from '../domain/ids.ts';
import type { Ons4Answers } from '../domain/ons4.ts';
import type { GoalOutcome } from '../domain/plan.ts';
import { episodeRecordOf } from '../message-back/episode-record.ts';
import { tellPractice } from '../message-back/tell-practice.ts';
import { whatToTell } from '../message-back/telling.ts';
import { addNotAsked } from '../store/not-asked.ts';
import { recordGoalResult } from './record-goal-result.ts';
import { recordOns4 } from './record-ons4.ts';

export type GoalEnd = { readonly goalId: GoalId; readonly result: GoalOutcome; readonly comment: string };

/** The four questions at the end: answered by the person, or why they were not asked. */
export type CheckOut = { readonly answers: Ons4Answers } | { readonly notAsked: NotAskedReason };

export type CloseSupport = {
  readonly once: string;
  readonly personId: PersonId;
  /** What the page was made from: see `versionOf` of closing/episode-to-close.ts. */
  readonly version: string | null;
  readonly reason: ClosureReason;
  /** One for every goal that was still wanted. */
  readonly goals: readonly GoalEnd[];
  /** Null where it is settled already, or cannot be asked. */
  readonly checkOut: CheckOut | null;
  readonly retentionClass: RetentionClass;
  /** Stays in the record. */
  readonly note: string;
  /** What the practice is asked to do; empty when nothing. */
  readonly ask: string;
  /** Whoever closes has seen that something about the person's safety is open. */
  readonly acknowledged: boolean;
};

/**
 * Ends the support of a person: what became of their goals, how they are, why it ends, and the message to their
 * practice, all of it or nothing.
 *
 * @throws Refusal `referrals.wait-before-closing` when they were not reached and had no fair time to answer.
 */
export async function closeSupport(work: Work, input: CloseSupport): Promise<void> {
  requirePermission(work, 'plans.close');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'plans.close-support', input: said, answer: 'done' }))
    return;

  const closing = await episodeToClose(work, input.personId, input.version);
  await closeAll(await afterLastTurn(work, closing.episode.id), closing, input);
}

async function closeAll(work: Work, closing: ToClose, input: CloseSupport): Promise<void> {
  await requireAcknowledged(work, closing, input);
  await endGoals(work, closing, input);
  await checkOut(work, closing, input);
  const { reason, note, retentionClass } = input;
  const { id: episodeId } = closing.episode;
  const seen = String(closing.episode.version);
  await closeEpisode(work, { episodeId, reason, note: note.trim() || null, retentionClass, seen });
  await tell(work, closing, input.ask);
}

/** @throws Refusal `plans.concerns-not-acknowledged` */
async function requireAcknowledged(
  work: Work,
  closing: ToClose,
  { acknowledged }: CloseSupport,
): Promise<void> {
  const { worries, safeguarding } = await concernsAbout(work, closing);
  if (acknowledged || (worries.length === 0 && safeguarding === null)) return;
  throw new Refusal('invalid', 'plans.concerns-not-acknowledged');
}

/** @throws Refusal `plans.goal-without-result`, with the goal. */
async function endGoals(
  work: Work,
  { openGoals }: ToClose,
  { personId, goals }: CloseSupport,
): Promise<void> {
  for (const { id: goalId } of openGoals) {
    const end = goals.find((goal) => goal.goalId === goalId);
    if (!end) throw new Refusal('invalid', 'plans.goal-without-result', { goalId });
    await recordGoalResult(work, { personId, goalId, result: end.result, comment: end.comment });
  }
}

/** @throws Refusal `plans.check-out-missing` */
async function checkOut(work: Work, closing: ToClose, input: CloseSupport): Promise<void> {
  const { episode, checkOutState } = closing;
  if (checkOutState === 'asked') return;
  const said = checkOutState === 'too-young' ? { notAsked: 'too-young' as const } : input.checkOut;
  if (!said) throw new Refusal('invalid', 'plans.check-out-missing');
  if ('answers' in said) {
    await recordOns4(work, {
      once: newId<string>(),
      personId: input.personId,
      occasion: 'end',
      askedOn: dayOf(work.now),
      answeredBy: 'person',
      isOldEnough: true,
      answers: said.answers,
    });
    return;
  }
  await addNotAsked(work, episode, said.notAsked);
  const { id, personId, networkId } = episode;
  const details = { because: said.notAsked };
  await audit(work, 'plans.did-not-ask-ons4', { type: 'episode', id, personId, networkId, details });
}

/** The record is read again: it now says how everything ended. */
async function tell(work: Work, { person, episode }: ToClose, ask: string): Promise<void> {
  const record = await episodeRecordOf(work, { person, episode: { ...episode, closedAt: work.now } });
  const message = await whatToTell(work, record, { language: localeNow(), ask });
  if (!message.told) return;
  if (await tellPractice(work, record, message)) return;
  // The beginning was told at this very moment, with the code: now there is none left to carry.
  const without = await whatToTell(work, await episodeRecordOf(work, record), { language: localeNow(), ask });
  if (without.told) await tellPractice(work, record, without);
}
