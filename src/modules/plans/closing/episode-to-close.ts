import type { Person, PersonId } from '#modules/people';
import { closuresOf, personInReach } from '#modules/referrals';
import type { Episode } from '#modules/referrals';
import { ageOn, dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import type { Work } from '#platform/work.ts';

import { ons4FromAge } from '../domain/ons4.ts';
import type { Goal, Plan } from '../domain/plan.ts';
import { editionsOf } from '../store/editions.ts';
import { ons4Of } from '../store/ons4.ts';
import { planForUpdate, planOfEpisode } from '../store/plans.ts';

/** `asked`: they have answered at the end of this episode already. */
export type CheckOutState = 'to-ask' | 'asked' | 'too-young';

export type ToClose = {
  readonly person: Person;
  readonly episode: Episode;
  readonly openGoals: readonly Goal[];
  readonly checkOutState: CheckOutState;
};

/**
 * The open episode of a person and what is open in it, as it was seen; its plan is locked until the work ends.
 *
 * @param seen The version that the page was made from.
 * @throws Refusal `plans.closed-already`, with who closed it and when; `platform.changed-since`.
 */
export async function episodeToClose(work: Work, personId: PersonId, seen: string | null): Promise<ToClose> {
  const { person, episode } = await personInReach(work, personId);
  if (!episode) throw new Refusal('conflict', 'plans.no-episode');
  if (episode.closedAt !== null) throw new Refusal('conflict', 'plans.closed-already');
  const planned = await planOfEpisode(work, episode.id);
  const plan = planned && (await planForUpdate(work, { personId, episodeId: episode.id }));
  const [seenEpisode, seenEdition] = (seen ?? '').split('.');
  requireUnchanged(episode, seenEpisode ?? null);
  if (String(plan?.edition ?? 0) !== seenEdition) await refuseChangedPlan(work, plan, episode);
  return {
    person,
    episode,
    openGoals: openGoalsIn(plan?.goals ?? []),
    checkOutState: await checkOutStateOf(work, person, episode),
  };
}

/** What a page about closing was made from: the episode, and the plan with its goals. */
export function versionOf({
  episode,
  edition,
}: {
  readonly episode: Episode;
  readonly edition: number;
}): string {
  return `${episode.version}.${edition}`;
}

/** Those that are still wanted. */
export function openGoalsIn(goals: readonly Goal[]): readonly Goal[] {
  return goals.filter(({ result }) => result === null);
}

export async function checkOutStateOf(work: Work, person: Person, episode: Episode): Promise<CheckOutState> {
  const { bornOn } = person;
  if (bornOn !== null && ageOn(bornOn, dayOf(work.now)) < ons4FromAge) return 'too-young';
  // Of an episode that was opened again: what was asked at its earlier end is not its end now.
  const [earlier] = await closuresOf(work, [episode.id]);
  const ended = (await ons4Of(work, person.id)).some(
    ({ episodeId, occasion, recordedAt }) =>
      episodeId === episode.id && occasion === 'end' && (!earlier || recordedAt > earlier.closedAt),
  );
  return ended ? 'asked' : 'to-ask';
}

async function refuseChangedPlan(work: Work, plan: Plan | null, episode: Episode): Promise<never> {
  const [newest] = plan ? await editionsOf(work, plan.id) : [];
  throw new Refusal('conflict', 'platform.changed-since', {
    changedBy: newest?.madeBy ?? episode.changedBy,
    changedAt: (newest?.madeAt ?? episode.changedAt).toISOString(),
  });
}
