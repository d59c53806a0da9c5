import type { NetworkId, UserId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { QuestionId, ReferralId } from '../domain/referral.ts';
import type { KeptReferral } from './kept-referral.ts';
import { db } from './tables.ts';

/** Something the referrer was asked, and what they answered. */
export type Question = {
  readonly networkId: NetworkId;
  readonly id: QuestionId;
  readonly referralId: ReferralId;
  readonly question: string;
  readonly askedBy: UserId;
  readonly askedAt: Date;
  /** Null until there is an answer. */
  readonly answer: string | null;
  /** Whoever wrote the answer down: the referrer, or a worker who was told it. */
  readonly answeredBy: UserId | null;
  readonly answeredAt: Date | null;
};

/** What was asked about a referral, in the order in which it was asked: at most fifty. */
export function questionsAbout(work: Work, referralId: ReferralId): Promise<readonly Question[]> {
  return questions(work)
    .where('referral_id', '=', referralId)
    .orderBy('asked_at')
    .orderBy('id')
    .limit(50)
    .execute();
}

/** @throws Refusal `referrals.no-such-question` also when it is out of reach. */
export async function lockQuestion(work: Work, id: QuestionId): Promise<Question> {
  const row = await questions(work).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'referrals.no-such-question');
  return row;
}

export async function addQuestion(
  work: Work,
  referral: KeptReferral,
  asked: { readonly id: QuestionId; readonly question: string },
): Promise<void> {
  await db(work)
    .insertInto('referrals.question')
    .values({
      network_id: referral.networkId,
      id: asked.id,
      referral_id: referral.id,
      question: asked.question,
      asked_by: work.actor.userId,
      asked_at: work.now,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .execute();
}

export async function saveAnswer(work: Work, question: Question, answer: string): Promise<void> {
  await db(work)
    .updateTable('referrals.question')
    .set({ answer, answered_by: work.actor.userId, answered_at: work.now })
    .where('network_id', '=', question.networkId)
    .where('id', '=', question.id)
    .execute();
}

function questions(work: Work) {
  return db(work)
    .selectFrom('referrals.question')
    .where('network_id', '=', withinReach(work))
    .select([
      'network_id as networkId',
      'id',
      'referral_id as referralId',
      'question',
      'asked_by as askedBy',
      'asked_at as askedAt',
      'answer',
      'answered_by as answeredBy',
      'answered_at as answeredAt',
    ]);
}
