import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import type { Locale } from '#platform/locale.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeRecordOf } from '../message-back/episode-record.ts';
import { tellPractice } from '../message-back/tell-practice.ts';
import { fingerprintOf, whatToTell } from '../message-back/telling.ts';

export type SendMessageBack = {
  readonly once: string;
  readonly personId: PersonId;
  readonly language: Locale;
  /** What the practice is asked to do; empty when nothing. */
  readonly ask: string;
  /** What the message looked like when whoever sends it read it: `fingerprintOf` it without the ask. */
  readonly seen: string | null;
};

/**
 * Sends the practice what there is to tell now, as it was read before.
 *
 * @throws Refusal `plans.nothing-to-tell`; `plans.message-changed` when it reads differently by now.
 */
export async function sendMessageBack(work: Work, input: SendMessageBack): Promise<void> {
  requirePermission(work, 'plans.send-message');
  const { once: key, personId, language, ask, seen } = input;
  const said = { personId, language, ask };
  if (await answeredBefore(work, { key, command: 'plans.send-message-back', input: said, answer: 'done' }))
    return;

  const { person, episode } = await personInReach(work, personId);
  if (!episode) throw new Refusal('conflict', 'plans.no-episode');
  const record = await episodeRecordOf(work, { person, episode });
  const asSeen = await whatToTell(work, record, { language, ask: '' });
  if (!asSeen.told) throw new Refusal('conflict', 'plans.nothing-to-tell', { because: asSeen.because });
  if (fingerprintOf(asSeen.content) !== seen) throw new Refusal('conflict', 'plans.message-changed');
  const message = await whatToTell(work, record, { language, ask });
  const sent = message.told && (await tellPractice(work, record, message));
  if (!sent) throw new Refusal('conflict', 'plans.message-changed');
}
