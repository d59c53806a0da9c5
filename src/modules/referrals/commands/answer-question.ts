import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { QuestionId, ReferralId } from '../domain/referral.ts';
import { sentBy } from '../refer/sender.ts';
import { lockReferral } from '../store/kept-referral.ts';
import { lockQuestion, saveAnswer } from '../store/question-store.ts';
import { sentReferral } from '../store/sent-store.ts';

export type AnswerQuestion = {
  readonly once: string;
  readonly referralId: ReferralId;
  readonly questionId: QuestionId;
  readonly answer: string;
};

/**
 * The referrer, or a colleague of theirs, answers what they were asked about a referral.
 *
 * @throws Refusal `referrals.already-answered` when there is an answer meanwhile.
 */
export async function answerQuestion(work: Work, input: AnswerQuestion): Promise<void> {
  requirePermission(work, 'referrals.follow');

  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.answer', input: said, answer: 'done' })) return;
  const { referralId: id } = input;
  await sentReferral(work, await sentBy(work), id);
  const { personId, networkId } = await lockReferral(work, id);
  const question = await lockQuestion(work, input.questionId);
  if (question.referralId !== id) throw new Refusal('not-found', 'referrals.no-such-question');
  if (question.answer !== null) throw new Refusal('conflict', 'referrals.already-answered');
  await saveAnswer(work, question, input.answer);
  await audit(work, 'referrals.answered', { type: 'referral', id, personId, networkId });
}
