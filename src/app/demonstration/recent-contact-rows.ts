import type { ClientBase } from 'pg';

import type { DemonstrationNetwork } from './cast.ts';
import type { Making } from './person-rows.ts';

/** Of how much of the last four weeks the minutes are written down: most of it, as in life. */
const timedShare = 0.9;

const kinds = [
  { kind: 'spoke', minutes: [15, 40], note: 'A quiet week. Going on as agreed.' },
  { kind: 'note', minutes: [5, 20], note: 'Wrote to the service and filed its answer.' },
] as const;

/** What was done in the last four weeks for those who are supported, with people and without them. */
export async function addRecentContacts(
  client: ClientBase,
  { rows, random, moments }: Making,
  { id: network_id }: DemonstrationNetwork,
): Promise<void> {
  const { rows: supported } = await client.query<{ id: string; personId: string; workerId: string }>(
    `select e.id, e.person_id as "personId", e.worker_id as "workerId" from referrals.episode e
     where e.network_id = $1 and e.closed_at is null and e.opened_at < $2::timestamptz - interval '30 days'
     order by e.opened_at, e.id`,
    [network_id, moments.now],
  );
  for (const { id, personId, workerId } of supported) {
    const { kind, minutes, note } = random.one(kinds);
    const at = moments.moment(random.whole(1, 26));
    rows.add('referrals.contact', {
      network_id,
      id: random.uuid(),
      person_id: personId,
      episode_id: id,
      kind,
      at,
      note,
      minutes: random.chance(timedShare) ? random.whole(minutes[0], minutes[1]) : null,
      next_try_at: null,
      by_id: workerId,
      version: 1,
      changed_by: workerId,
      changed_at: at,
    });
  }
}
