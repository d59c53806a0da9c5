import type { ClientBase } from 'pg';

import { occurrencesOf } from '#modules/rota';
import type { ClinicId, Mode, SessionId } from '#modules/rota';
import type { NetworkId, UserId } from '#platform/ids.ts';
import { addDays, instantAt, weekdayOf } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { DemonstrationNetwork, Member } from './cast.ts';
import { momentsAround } from './moments.ts';
import type { Moments } from './moments.ts';
import { randomFrom } from './random.ts';
import { addSites } from './rota-places.ts';
import type { MakingRota, Room } from './rota-places.ts';
import { collectRows } from './rows.ts';

/** A session that people can be booked in. */
export type DemonstrationSession = {
  readonly networkId: NetworkId;
  readonly id: SessionId;
  readonly workerId: UserId;
  readonly mode: Mode;
  readonly day: LocalDate;
  readonly from: Date;
  readonly to: Date;
  readonly bufferMinutes: number;
  readonly travelMinutes: number;
};

/** How far back sessions go, so that there are appointments which took place, and how far ahead. */
const daysBack = 56;
const daysAhead = 182;

/** What every link worker has, each in a room of their own. The lead and volunteers ring people in the week. */
const patterns: readonly Pattern[] = [
  { name: 'Monday calls', day: 'MO', at: '09:30', minutes: 150, mode: 'phone' },
  { name: 'Tuesday mornings', day: 'TU', at: '09:00', minutes: 210, mode: 'face-to-face' },
  { name: 'Wednesday video', day: 'WE', at: '14:00', minutes: 120, mode: 'video' },
  { name: 'Thursday afternoons', day: 'TH', at: '13:30', minutes: 210, mode: 'face-to-face' },
  { name: 'Friday visits', day: 'FR', at: '09:30', minutes: 240, mode: 'home' },
];

const wednesdayCalls: Pattern = {
  name: 'Wednesday calls',
  day: 'WE',
  at: '09:30',
  minutes: 150,
  mode: 'phone',
};

type Pattern = {
  readonly name: string;
  readonly day: 'MO' | 'TU' | 'WE' | 'TH' | 'FR';
  readonly at: string;
  readonly minutes: number;
  readonly mode: Mode;
};

type Demonstration = {
  readonly networks: readonly DemonstrationNetwork[];
  readonly seed: number;
  readonly now: Date;
};

/** Places, rooms, clinics and their sessions, of random choices of its own. */
export async function addDemonstrationRota(client: ClientBase, { networks, seed, now }: Demonstration) {
  const random = randomFrom(seed + 4);
  const making: MakingRota = { rows: collectRows(), random, moments: momentsAround(now, random) };
  const sessions = networks.flatMap((network) => addRotaOf(making, network));
  return { sessions, written: await making.rows.write(client) };
}

function addRotaOf(making: MakingRota, network: DemonstrationNetwork): readonly DemonstrationSession[] {
  const rooms = addSites(making, network);
  const workers = network.members.filter(
    ({ kind }) => kind?.endsWith('link-worker') && kind !== 'volunteer-link-worker',
  );
  const others = network.members.filter(
    ({ kind }) => kind === 'team-lead' || kind === 'volunteer-link-worker',
  );
  const away = workers[1] ?? null;
  if (away) addLeave(making, network, away);
  const ofWorker = (worker: Member, index: number) =>
    patterns.flatMap((pattern) => {
      const room = roomFor(rooms, index, pattern);
      return addClinic(making, { network, worker, pattern, room, isAway: worker === away });
    });
  const calls = (worker: Member) =>
    addClinic(making, { network, worker, pattern: wednesdayCalls, room: null, isAway: false });
  return [...workers.flatMap(ofWorker), ...others.flatMap(calls)];
}

/** Nobody shares a room at the same time. */
function roomFor(rooms: readonly Room[], index: number, { mode, day }: Pattern): Room | null {
  if (mode !== 'face-to-face') return null;
  const turn = day === 'TH' ? 1 : 0;
  return rooms[(index + turn) % rooms.length] ?? null;
}

type Clinic = {
  readonly network: DemonstrationNetwork;
  readonly worker: Member;
  readonly pattern: Pattern;
  readonly room: Room | null;
  /** In the week of the leave, its sessions are closed. */
  readonly isAway: boolean;
};

function addClinic(making: MakingRota, clinic: Clinic): readonly DemonstrationSession[] {
  const { rows, random, moments } = making;
  const { network, worker, pattern, room } = clinic;
  const id = random.uuid<ClinicId>();
  const shared = sharedColumns(clinic, moments);
  rows.add('rota.clinic', {
    network_id: network.id,
    id,
    name: room ? `${pattern.name} at ${room.site}` : pattern.name,
    ...shared,
    starts_on: moments.day(daysBack),
    starts_at: pattern.at,
    minutes: pattern.minutes,
    repeats: `FREQ=WEEKLY;BYDAY=${pattern.day}`,
    nation: 'wales',
    made_until: addDays(moments.today, daysAhead),
  });
  const gaps = { bufferMinutes: shared.buffer_minutes, travelMinutes: shared.travel_minutes };
  return takingPlace(pattern, moments).flatMap(({ day, from, to }) => {
    const sessionId = random.uuid<SessionId>();
    const open = !(clinic.isAway && isInLeave(from, moments));
    const when = { on_day: day, during: `[${from.toISOString()},${to.toISOString()})`, open };
    rows.add('rota.session', { network_id: network.id, id: sessionId, clinic_id: id, ...shared, ...when });
    const { mode } = pattern;
    const session = {
      networkId: network.id,
      id: sessionId,
      workerId: worker.id,
      mode,
      day,
      from,
      to,
      ...gaps,
    };
    return open ? [session] : [];
  });
}

function sharedColumns({ worker, pattern: { mode }, room }: Clinic, { now }: Moments) {
  return {
    worker_id: worker.id,
    mode,
    room_id: room?.id ?? null,
    buffer_minutes: mode === 'home' ? 5 : 0,
    travel_minutes: mode === 'home' ? 15 : 0,
    changed_by: worker.id,
    changed_at: now,
  };
}

function isInLeave(from: Date, moments: Moments): boolean {
  const [first, last] = leaveOf(moments);
  return from >= first && from < last;
}

const known = new Map<string, ReturnType<typeof occurrencesOf>>();

/** Worked out once a pattern: a large demonstration has thousands of clinics, and five patterns. */
function takingPlace({ day, at, minutes }: Pattern, { today }: Moments) {
  const name = [day, at, today].join(' ');
  const found =
    known.get(name) ??
    occurrencesOf(
      {
        startsOn: addDays(today, -daysBack),
        startsAt: at as LocalTime,
        minutes,
        repeats: `FREQ=WEEKLY;BYDAY=${day}`,
        onBankHolidays: false,
        nation: 'wales',
      },
      { from: addDays(today, -daysBack), until: addDays(today, daysAhead) },
    );
  known.set(name, found);
  return found;
}

/** The week after next, from Monday on. */
function leaveOf({ today }: Moments): readonly [Date, Date] {
  const monday = addDays(today, 15 - weekdayOf(today));
  const midnight = (day: LocalDate) => instantAt(day, '00:00' as LocalTime);
  return [midnight(monday), midnight(addDays(monday, 7))];
}

function addLeave(
  { rows, random, moments }: MakingRota,
  network: DemonstrationNetwork,
  worker: Member,
): void {
  const [from, to] = leaveOf(moments);
  rows.add('rota.leave', {
    network_id: network.id,
    id: random.uuid(),
    worker_id: worker.id,
    during: `[${from.toISOString()},${to.toISOString()})`,
    kind: 'annual',
    changed_by: worker.id,
    changed_at: moments.now,
  });
}
