import { addDays, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';

import type { DemonstrationNetwork } from './cast.ts';
import type { Making } from './person-rows.ts';

/** One time in which a network asked practices to wait, ten weeks ago, and one to come for one practice. */
export function addPauses(making: Making, network: DemonstrationNetwork): void {
  addPause(making, network, {
    practice_id: null,
    from: -77,
    days: 20,
    why: 'Two link workers were off sick at once.',
    shown: 'We are catching up with those who wait already.',
    instead:
      'The directory is open to everybody; for money and housing, the advice centre at Mill Lane sees people on Tuesdays.',
  });
  addPause(making, network, {
    practice_id: network.practices[1]?.id ?? null,
    from: 18,
    days: 11,
    why: 'The rooms at the practice are being painted.',
    shown: 'There is no room at the practice for eleven days.',
    instead:
      'People can be seen at the other practices, or refer themselves; the directory is open to everybody.',
  });
}

type Asked = {
  readonly practice_id: string | null;
  /** Days from today. */
  readonly from: number;
  readonly days: number;
  readonly why: string;
  readonly shown: string;
  readonly instead: string;
};

function addPause({ rows, random, moments }: Making, network: DemonstrationNetwork, asked: Asked): void {
  const lead = network.members.find(({ role }) => role === 'team-lead');
  if (!lead) return;
  const { from, days, ...said } = asked;
  const from_on = addDays(moments.today, from);
  const at = instantAt(addDays(moments.today, Math.min(from - 2, -1)), '16:10' as LocalTime);
  rows.add('capacity.pause', {
    network_id: network.id,
    id: random.uuid(),
    from_on,
    until_on: addDays(from_on, days),
    ...said,
    paused_by: lead.id,
    paused_at: at,
    changed_by: lead.id,
    changed_at: at,
  });
}
