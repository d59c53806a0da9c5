import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { QuestionId } from '../domain/referral.ts';
import { referralToDecide } from '../inbox/referral-to-decide.ts';
import type { SeenReferral } from '../inbox/referral-to-decide.ts';
import { tellReferrer } from '../inbox/tell-referrer.ts';
import { addQuestion } from '../store/question-store.ts';

export type AskReferrer = SeenReferral & { readonly once: string; readonly question: string };

/** Asks the referrer something before deciding. The referral stays with its owner and keeps its due day. */
export async function askReferrer(work: Work, input: AskReferrer): Promise<QuestionId> {
  requirePermission(work, 'referrals.decide');
  const id = newId<QuestionId>();
  const { once: key, ...said } = input;
  const earlier = await answeredBefore(work, { key, command: 'referrals.ask', input: said, answer: { id } });
  if (earlier) return earlier.id;

  const referral = await referralToDecide(work, input);
  const { personId, networkId } = referral;
  const { question } = input;
  await addQuestion(work, referral, { id, question });
  await audit(work, 'referrals.asked', { type: 'referral', id: referral.id, personId, networkId });
  await tellReferrer(work, referral, { about: 'question', questionId: id, question });
  return id;
}
