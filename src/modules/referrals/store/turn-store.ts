import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { UserId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ClosureReason } from '../domain/closing.ts';
import type { EpisodeId, HandoverId } from '../domain/referral.ts';

/** An episode was handed over, closed or opened again. */
export type Turn = { readonly episodeId: EpisodeId; readonly at: Date; readonly by: UserId } & (
  | {
      readonly turn: 'handed';
      readonly id: HandoverId;
      readonly fromId: WorkerId;
      readonly toId: WorkerId;
      /** What the next worker needs to know. */
      readonly words: string;
    }
  | { readonly turn: 'closed'; readonly reason: ClosureReason; readonly words: string | null }
  | { readonly turn: 'reopened'; readonly words: string }
);

/** The turns of every episode of a person, the newest first: at most 100. */
export const turnsOf: (work: Work, personId: PersonId) => Promise<readonly Turn[]> = compiledOnce(
  (work: Work, personId: PersonId) => sql<Turn>`
    with episodes as (
      select network_id, id from referrals.episode
      where network_id = ${withinReach(work)} and person_id = ${personId}
    )
    select 'handed' as turn, e.id as "episodeId", h.handed_at as at, h.handed_by as by, h.note as words,
      h.id, h.from_id as "fromId", h.to_id as "toId", null as reason
    from episodes e join referrals.handover h on h.network_id = e.network_id and h.episode_id = e.id
    union all
    select 'closed', e.id, c.closed_at, c.closed_by, c.note, null, null, null, c.reason
    from episodes e join referrals.closure c on c.network_id = e.network_id and c.episode_id = e.id
    union all
    select 'reopened', e.id, r.reopened_at, r.reopened_by, r.reason, null, null, null, null
    from episodes e join referrals.reopening r on r.network_id = e.network_id and r.episode_id = e.id
    order by at desc, "episodeId", turn, id
    limit 100`,
);
