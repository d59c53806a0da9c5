import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { QuestionId, ReferralId } from '../domain/referral.ts';
import { lockReferral } from '../store/kept-referral.ts';
import { lockQuestion, saveAnswer } from '../store/question-store.ts';

export type RecordAnswer = {
  readonly once: string;
  readonly referralId: ReferralId;
  readonly questionId: QuestionId;
  readonly answer: string;
};

/**
 * Writes down what the referrer answered, told by telephone or in person.
 *
 * @throws Refusal `referrals.already-answered` when there is an answer meanwhile.
 */
export async function recordAnswer(work: Work, input: RecordAnswer): Promise<void> {
  requirePermission(work, 'referrals.decide');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.record-answer', input: said, answer: 'done' }))
    return;

  const referral = await lockReferral(work, input.referralId);
  const question = await lockQuestion(work, input.questionId);
  if (question.referralId !== referral.id) throw new Refusal('not-found', 'referrals.no-such-question');
  if (question.answer !== null) throw new Refusal('conflict', 'referrals.already-answered');
  await saveAnswer(work, question, input.answer);
  const { id, personId, networkId } = referral;
  await audit(work, 'referrals.answer-recorded', { type: 'referral', id, personId, networkId });
}
