import type { ClientBase } from 'pg';

import { addDays, dayOf, minutesAfter } from '#platform/local-date.ts';

import type { DemonstrationNetwork } from './cast.ts';
import { toldFor, usualWaitDays } from './listed-rows.ts';
import type { Making } from './person-rows.ts';

type Begun = {
  readonly id: string;
  readonly personId: string;
  readonly practiceId: string;
  readonly workerId: string;
  readonly referralId: string;
  readonly urgency: string;
  readonly openedAt: Date;
};

/** As far back as forecasts look. */
const historyDays = 182;

/** Of those who were begun with in the last half year most had waited: they were referred that much earlier. */
export async function addThoseWhoWaited(
  client: ClientBase,
  making: Making,
  { id: networkId }: DemonstrationNetwork,
): Promise<void> {
  const { rows: begun } = await client.query<Begun>(
    `select e.id, e.person_id as "personId", e.practice_id as "practiceId", e.worker_id as "workerId",
       d.referral_id as "referralId", r.urgency, e.opened_at as "openedAt"
     from referrals.episode e
     join referrals.decision d on d.network_id = e.network_id and d.episode_id = e.id and d.outcome = 'accepted'
     join referrals.referral r on r.network_id = d.network_id and r.id = d.referral_id
     where e.network_id = $1 and e.opened_at > $2::timestamptz - make_interval(days => $3)
     order by e.opened_at, e.id`,
    [networkId, making.moments.now, historyDays],
  );
  const waits = begun.filter(() => making.random.chance(0.6)).map((one) => addWaited(making, networkId, one));
  // Whoever waited came before: everything that tells when they came goes back by as many days.
  await client.query(
    `with waited as (select * from json_to_recordset($2) as x (id uuid, days integer))
     , episodes as (
       update referrals.episode e set opened_at = e.opened_at - make_interval(days => days)
       from waited where e.network_id = $1 and e.id = waited.id returning e.id)
     , decisions as (
       update referrals.decision d set decided_at = d.decided_at - make_interval(days => days)
       from waited where d.network_id = $1 and d.episode_id = waited.id returning d.referral_id, days,
         d.decided_at + make_interval(days => days) as accepted)
     update referrals.referral r set received_at = least(r.received_at, accepted) - make_interval(days => days),
       received_on = r.received_on - days, due_on = r.due_on - days, changed_at = least(r.changed_at, accepted) - make_interval(days => days)
     from decisions where r.network_id = $1 and r.id = decisions.referral_id`,
    [networkId, JSON.stringify(waits)],
  );
}

const dayMinutes = 1_440;

function addWaited(
  making: Making,
  networkId: string,
  begun: Begun,
): { readonly id: string; readonly days: number } {
  const { rows, random } = making;
  const isSoon = begun.urgency === 'soon';
  const days = isSoon ? random.whole(5, 16) : random.whole(22, 46);
  const listedAt = minutesAfter(begun.openedAt, -days * dayMinutes);
  rows.add('referrals.waiting_list', {
    network_id: networkId,
    episode_id: begun.id,
    referral_id: begun.referralId,
    person_id: begun.personId,
    practice_id: begun.practiceId,
    urgency: begun.urgency,
    urgency_why: null,
    listed_at: listedAt,
    check_in_on: addDays(dayOf(listedAt), 28),
    overtook_at: isSoon ? listedAt : null,
    ahead_at_first: isSoon ? 1 : random.whole(8, 13),
    ...toldFor(making, isSoon ? 10 : usualWaitDays),
    ended_at: begun.openedAt,
    ended_how: 'begun',
    ended_by: begun.workerId,
    version: 2,
    changed_by: begun.workerId,
    changed_at: begun.openedAt,
  });
  return { id: begun.id, days };
}
