import type { ClientBase } from 'pg';

import { slipCodeOf, slipSerials } from '#modules/capacity';
import { addDays, dayOf } from '#platform/local-date.ts';

import type { DemonstrationNetwork } from './cast.ts';
import type { Making } from './person-rows.ts';

const sheets = 2;
const slipsASheet = 8;
const goodForDays = 365;
const printedDaysAgo = 60;
const used = 5;

/** The first practice has a pad of two sheets; reception has used five of its slips. */
export async function addPads(
  client: ClientBase,
  { rows, random, moments }: Making,
  { id: network_id, practices, members }: DemonstrationNetwork,
): Promise<void> {
  const [practice] = practices;
  const lead = members.find(({ role }) => role === 'team-lead');
  const reception = members.find((one) => one.role === 'receptionist' && one.practice === practice);
  if (!practice || !lead || !reception) return;
  const printed_at = moments.moment(printedDaysAgo);
  const pad_id = random.uuid<string>();
  rows.add('capacity.pad', {
    network_id,
    id: pad_id,
    practice_id: practice.id,
    printed_by: lead.id,
    printed_at,
    expires_on: addDays(dayOf(printed_at), goodForDays),
    changed_by: lead.id,
    changed_at: printed_at,
  });
  const { rows: referrals } = await client.query<{ id: string; receivedAt: Date }>(
    `select id, received_at as "receivedAt" from referrals.referral
     where network_id = $1 and practice_id = $2 and route = 'practice' and received_at > $3 order by received_at, id limit $4`,
    [network_id, practice.id, printed_at, used],
  );
  for (let number = 1; number <= sheets * slipsASheet; number += 1) {
    const referral = referrals[number - 1];
    rows.add('capacity.slip', {
      network_id,
      code: slipCodeOf(Math.floor(random.fraction() * slipSerials)),
      pad_id,
      number,
      used_at: referral?.receivedAt ?? null,
      used_by: referral ? reception.id : null,
      referral_id: referral?.id ?? null,
    });
  }
}
