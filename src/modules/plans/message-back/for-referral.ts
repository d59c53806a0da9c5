import { decisionOf } from '#modules/referrals';
import type { ReferralId } from '#modules/referrals';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { mayReadMessage } from '../domain/message-back.ts';
import type { MessageBackId, MessageOccasion } from '../domain/message-back.ts';
import { messagesBackAboutReferral, messagesBackInEpisode } from '../store/message-back.ts';
import type { MessageBack } from '../store/message-back.ts';
import { readerOf } from './read-message.ts';

/** A message that came of a referral, for whoever follows that referral. */
export type MessageToRead = {
  readonly id: MessageBackId;
  readonly occasion: MessageOccasion;
  readonly madeAt: Date;
  readonly href: string;
};

/** What came back of a referral, the newest first, as far as whoever asks may read it. */
export async function messagesBackOf(work: Work, referralId: ReferralId): Promise<readonly MessageToRead[]> {
  requirePermission(work, 'plans.read-message');
  const messages = await messagesFollowing(work, referralId);
  const [first] = messages;
  if (!first) return [];
  const reader = await readerOf(work, first.personId);
  return messages
    .filter((message) => mayReadMessage(message, reader))
    .map(({ id, occasion, madeAt }) => ({ id, occasion, madeAt, href: `/messages-back/${id}` }));
}

/** A referral that joined support that there was is followed by what is told of that support. */
async function messagesFollowing(work: Work, referralId: ReferralId): Promise<readonly MessageBack[]> {
  const decision = await decisionOf(work, referralId);
  return decision?.outcome === 'joined' && decision.episodeId
    ? messagesBackInEpisode(work, decision.episodeId)
    : messagesBackAboutReferral(work, referralId);
}
