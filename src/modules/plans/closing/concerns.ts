import { firstReferralOf } from '#modules/referrals';
import type { Work } from '#platform/work.ts';

import type { Worry } from '../domain/conversation.ts';
import { worriesOf } from '../store/worries.ts';
import type { Supported } from '../message-back/episode-record.ts';

/** What about a person's safety is open, as far as it is written down. */
export type Concerns = {
  /** Of which nobody has been told. */
  readonly worries: readonly Worry[];
  /** What the referral said about safeguarding; null when it said nothing. */
  readonly safeguarding: string | null;
};

export async function concernsAbout(work: Work, { person, episode }: Supported): Promise<Concerns> {
  const referral = await firstReferralOf(work, episode.id);
  const worries = await worriesOf(work, person.id);
  return {
    worries: worries.filter(({ toldAt }) => toldAt === null),
    safeguarding: referral?.safeguarding ? (referral.safeguardingNote ?? '') : null,
  };
}
