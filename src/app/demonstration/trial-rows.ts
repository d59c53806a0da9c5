import { firstTrial, triedTemplate } from '#modules/trials';
import type { ClientBase } from 'pg';

import type { DemonstrationNetwork } from './cast.ts';
import { momentsAround } from './moments.ts';
import { pastSessions, rangeOf, timesIn } from './past-times.ts';
import type { PastSession, Time } from './past-times.ts';
import type { Making } from './person-rows.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { collectRows } from './rows.ts';

type Setting = {
  readonly networks: readonly DemonstrationNetwork[];
  readonly seed: number;
  readonly now: Date;
};

/** Few enough that the honest answer is "not enough people yet". */
const mostPeople = 160;
const runningDays = 90;

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
  const sessions = await pastSessions(client, network.id, now);
  addPeople({ rows, random, moments }, { of, arms: trial.arms, people, sessions });
  written += await rows.write(client);
  return written;
}

type Supported = {
  readonly personId: string;
  readonly episodeId: string;
  readonly practiceId: string;
  readonly workerId: string;
};

async function supportedIn(client: ClientBase, networkId: string): Promise<readonly Supported[]> {
  const { rows } = await client.query<Supported>(
    `select distinct on (e.person_id) e.person_id as "personId", e.id as "episodeId", e.practice_id as "practiceId",
       e.worker_id as "workerId"
     from referrals.episode e join people.person p on p.network_id = e.network_id and p.id = e.person_id
     where e.network_id = $1 and p.prefers <> 'letter' order by e.person_id, e.opened_at limit $2`,
    [networkId, mostPeople],
  );
  return rows;
}

type Given = {
  readonly of: { readonly network_id: string; readonly trial_id: string };
  readonly arms: readonly string[];
  readonly people: readonly Supported[];
  readonly sessions: readonly PastSession[];
};

/** Each has a wording by chance, and an appointment after it if there is still time for one. */
function addPeople(making: Making, { of, arms, people, sessions }: Given): void {
  const { rows, random } = making;
  const times = sessions.flatMap((session) => timesIn(random, session));
  const free = Map.groupBy(times, ({ session }) => session.workerId);
  for (const [worker_id, own] of Map.groupBy(people, ({ workerId }) => workerId)) {
    rows.add('trials.stratum', { ...of, worker_id, assigned: own.length });
    const order = blocksOfTwo(random, own.length);
    for (const [place, person] of own.entries()) {
      const arm = order[place] ?? 0;
      const time = free.get(worker_id)?.[place] ?? null;
      const meeting = time && { ...time, id: random.uuid<string>(), outcome: outcomeOf(random, arm) };
      addPerson(making, person, { of, place, armId: arms[arm] ?? null, meeting });
    }
  }
}

/** Whoever comes second in a block has the other wording. */
function blocksOfTwo(random: Random, people: number): readonly number[] {
  return Array.from({ length: Math.ceil(people / 2) }, () => random.whole(0, 1)).flatMap((arm) => [
    arm,
    1 - arm,
  ]);
}

type Assigned = {
  readonly of: Given['of'];
  readonly place: number;
  readonly armId: string | null;
  readonly meeting: Meeting | null;
};

function addPerson(making: Making, person: Supported, { of, place, armId, meeting }: Assigned): void {
  if (meeting) addAppointment(making, person, { ...meeting, networkId: of.network_id });
  making.rows.add('trials.assignment', {
    ...of,
    person_id: person.personId,
    arm_id: armId,
    worker_id: person.workerId,
    place,
    assigned_at: meeting ? iso(meeting.from.subtract({ hours: 24 })) : making.moments.moment(1),
    appointment_id: meeting?.id ?? null,
    begins_at: meeting && iso(meeting.from),
    outcome: meeting?.outcome ?? null,
    settled_at: meeting && iso(meeting.to),
  });
}

function outcomeOf(random: Random, arm: number) {
  const came = random.whole(1, 100) <= (comeOfHundred[arm] ?? 0);
  if (random.chance(0.05)) return 'cancelled-late';
  return came ? 'attended' : 'missed';
}

type Meeting = Time & { readonly id: string; readonly outcome: string };

/** The appointment that the outcome is of: so it is counted with all others too. */
function addAppointment(
  { rows, random }: Making,
  person: Supported,
  meeting: Meeting & { readonly networkId: string },
): void {
  const { id, session, from, to, outcome } = meeting;
  const cancelled = outcome === 'cancelled-late';
  const travel = { minutes: session.travelMinutes };
  rows.add('appointments.appointment', {
    network_id: meeting.networkId,
    id,
    person_id: person.personId,
    episode_id: person.episodeId,
    practice_id: person.practiceId,
    session_id: session.id,
    worker_id: session.workerId,
    session_during: rangeOf(session.from, session.to),
    mode: session.mode,
    kind: random.one(['first', 'follow-up']),
    during: rangeOf(from, to),
    occupies: rangeOf(from.subtract(travel), to.add(travel)),
    live: !cancelled,
    outcome: cancelled ? 'cancelled-by-person' : outcome,
    outcome_at: iso(cancelled ? from.subtract({ hours: 12 }) : to),
    booked_by: session.workerId,
    booked_at: iso(from.subtract({ hours: 24 * random.one([0, 2, 5, 6, 10, 12, 20]) + 1 })),
    changed_by: session.workerId,
    changed_at: iso(to),
  });
}

function iso(at: Temporal.Instant): string {
  return at.toString();
}
