import { z } from 'zod';

import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';
import { localeNow } from '#platform/locale.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeRecordOf } from '../message-back/episode-record.ts';
import { tellPractice } from '../message-back/tell-practice.ts';
import { whatToTell } from '../message-back/telling.ts';

/**
 * Tells the practice that support has begun, once an episode: after the first real conversation, and never again.
 * Nothing is told of somebody whom nobody has reached yet.
 */
export async function tellBeginning(work: Work, personId: PersonId): Promise<void> {
  requirePermission(work, 'plans.send-message');
  const { person, episode } = await personInReach(work, personId);
  if (!episode || episode.closedAt !== null) return;
  const record = await episodeRecordOf(work, { person, episode });
  const message = await whatToTell(work, record, { language: localeNow(), ask: '' });
  if (message.told && message.occasion === 'begun') await tellPractice(work, record, message);
}

/** Queue it with the first conversation that was kept, or the first contact in which they were reached. */
export const beginningToTell = defineJob({
  name: 'plans.tell-beginning',
  payload: z.object({ personId: idOf<PersonId>() }),
  key: ({ personId }) => personId,
  maxAttempts: 8,
  permissions: ['plans.send-message', 'people.see-team'],
});

export const doTellBeginning = doJob(beginningToTell, (work, { personId }) => tellBeginning(work, personId));
