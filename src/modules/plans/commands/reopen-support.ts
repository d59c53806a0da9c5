import type { PersonId } from '#modules/people';
import { afterLastTurn, personInReach, reopenEpisode } from '#modules/referrals';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

export type ReopenSupport = {
  readonly once: string;
  readonly personId: PersonId;
  /** The version of the episode that the page was made from. */
  readonly version: string | null;
  readonly reason: string;
};

/** Goes on with somebody whose support was closed. Their plan and everything else is as it was. */
export async function reopenSupport(work: Work, input: ReopenSupport): Promise<void> {
  requirePermission(work, 'plans.close');
  const { once: key, personId, version, reason } = input;
  const said = { personId, version, reason };
  if (await answeredBefore(work, { key, command: 'plans.reopen-support', input: said, answer: 'done' }))
    return;

  const { episode } = await personInReach(work, personId);
  if (!episode) throw new Refusal('conflict', 'plans.no-episode');
  await reopenEpisode(await afterLastTurn(work, episode.id), {
    episodeId: episode.id,
    reason,
    seen: version,
  });
}
