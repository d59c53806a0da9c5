import { firstTrial, triedTemplate } from '#modules/trials';
import type { ClientBase } from 'pg';

import type { DemonstrationNetwork } from './cast.ts';
import { momentsAround } from './moments.ts';
import type { Moments } from './moments.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { collectRows } from './rows.ts';
import type { Rows } from './rows.ts';

type Setting = {
  readonly networks: readonly DemonstrationNetwork[];
  readonly seed: number;
  readonly now: Date;
};

/** Few enough that the honest answer is "not enough people yet". */
const mostPeople = 160;
const runningDays = 90;
/** A reminder is written the working day before; this is that or earlier, over any weekend. */
const remindedDays = 4;

/** How many of a hundred come with the first wording, and with the second. */
const comeOfHundred = [78, 83] as const;

/** The first trial has run in the first network for three months: invented outcomes of people who were supported then. */
export async function addDemonstrationTrial(
  client: ClientBase,
  { networks, seed, now }: Setting,
): Promise<number> {
  const [network] = networks;
  const lead = network?.members.find(({ role }) => role === 'team-lead');
  if (!network || !lead) return 0;
  const random = randomFrom(seed + 7);
  const moments = momentsAround(now, random);
  const startedAt = moments.moment(runningDays);
  const trial = { id: random.uuid<string>(), arms: firstTrial.arms.map(() => random.uuid<string>()) };
  const changed = { version: 1, changed_by: lead.id, changed_at: startedAt };
  const rows = collectRows();
  const of = { network_id: network.id, trial_id: trial.id };
  rows.add('trials.trial', {
    network_id: network.id,
    id: trial.id,
    name: 'Quick reminder, or confirmed',
    template: triedTemplate,
    useful_points: firstTrial.usefulPoints,
    ...changed,
  });
  for (const [place, { text }] of firstTrial.arms.entries())
    rows.add('trials.arm', {
      ...of,
      id: trial.arms[place],
      place,
      text_en: text.en,
      text_cy: text.cy,
      names_cost: false,
    });
  let written = await rows.write(client);
  await client.query(`update trials.trial set state = 'running', started_at = $2 where id = $1`, [
    trial.id,
    startedAt,
  ]);
  const people = await supportedIn(client, network.id);
  addPeople(rows, random, { of, arms: trial.arms, people, moments });
  written += await rows.write(client);
  return written;
}

type Supported = { readonly personId: string; readonly workerId: string };

async function supportedIn(client: ClientBase, networkId: string): Promise<readonly Supported[]> {
  const { rows } = await client.query<Supported>(
    `select e.person_id as "personId", min(e.worker_id::text) as "workerId" from referrals.episode e
     join people.person p on p.network_id = e.network_id and p.id = e.person_id
     where e.network_id = $1 and p.prefers <> 'letter' group by e.person_id order by e.person_id limit $2`,
    [networkId, mostPeople],
  );
  return rows;
}

type Given = {
  readonly of: { readonly network_id: string; readonly trial_id: string };
  readonly arms: readonly string[];
  readonly people: readonly Supported[];
  readonly moments: Moments;
};

function addPeople(rows: Rows, random: Random, { of, arms, people, moments }: Given): void {
  const assigned = new Map<string, number>();
  for (const { workerId } of people) assigned.set(workerId, (assigned.get(workerId) ?? 0) + 1);
  for (const [worker_id, count] of assigned)
    rows.add('trials.stratum', { ...of, worker_id, assigned: count });
  const next = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { personId, workerId } of people) {
    const place = next.get(workerId) ?? 0;
    next.set(workerId, place + 1);
    // Blocks of two: whoever comes second in a block has the other wording.
    const arm = place % 2 === 0 ? random.whole(0, 1) : 1 - (last.get(workerId) ?? 0);
    last.set(workerId, arm);
    const daysAgo = random.whole(-2, runningDays - 7);
    const begins = moments.moment(daysAgo);
    rows.add('trials.assignment', {
      ...of,
      person_id: personId,
      arm_id: arms[arm],
      worker_id: workerId,
      place,
      assigned_at: moments.moment(daysAgo + remindedDays),
      ...outcomeOf(random, { begins, arm, now: moments.now }),
    });
  }
}

type Meeting = { readonly begins: Date; readonly arm: number; readonly now: Date };

function outcomeOf(random: Random, { begins, arm, now }: Meeting) {
  const appointment_id = random.uuid<string>();
  const came = random.whole(1, 100) <= (comeOfHundred[arm] ?? 0);
  const late = random.chance(0.05);
  if (begins >= now) return { appointment_id: null, begins_at: null, outcome: null, settled_at: null };
  const outcome = late ? 'cancelled-late' : came ? 'attended' : 'missed';
  return { appointment_id, begins_at: begins, outcome, settled_at: begins };
}
