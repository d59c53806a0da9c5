import { nextStepOf, planNextStep } from '#modules/referrals';
import type { EpisodeId } from '#modules/referrals';
import { dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { becomesNextStep } from '../domain/connection.ts';
import { followUpsOf } from './reads.ts';

/** When the working day begins: a follow-up has a day and no hour. */
const startOfDay = '09:00' as LocalTime;

/** Makes asking how a connection went the next step with somebody, when nothing comes before it. */
export async function planFollowUp(work: Work, episodeId: EpisodeId): Promise<void> {
  const [soonest] = (await followUpsOf(work, [episodeId])).get(episodeId) ?? [];
  if (!soonest || !may(work.actor, 'referrals.contact')) return;
  const current = await nextStepOf(work, episodeId);
  const { followUpOn } = soonest;
  if (!becomesNextStep(followUpOn, { current, now: work.now })) return;
  const dueAt = instantAt(followUpOn < dayOf(work.now) ? dayOf(work.now) : followUpOn, startOfDay);
  await planNextStep(work, { episodeId, kind: 'follow-up', dueAt });
}
