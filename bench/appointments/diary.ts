import type { Pool } from 'pg';

import { permissionsOf } from '#modules/identity';
import type { PersonId } from '#modules/people';
import type { SessionId } from '#modules/rota';
import { newId } from '#platform/ids.ts';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { Actor } from '#platform/work.ts';

import { loadDemonstration } from '../../src/app/demonstration/load.ts';

export type Supported = {
  readonly personId: PersonId;
  readonly episodeId: string;
  readonly workerId: string;
};

export type Diary = {
  readonly network: NetworkId;
  readonly lead: Actor;
  readonly people: readonly Supported[];
  readonly workers: readonly UserId[];
};

/** A network with people and twelve workers, and nothing in anybody's diary. */
export async function emptyDiary(pool: Pool, { people, now }: { people: number; now: Date }): Promise<Diary> {
  await loadDemonstration(pool, { people, listings: 0, networks: 1, seed: 4, now });
  await pool.query(`truncate appointments.appointment, rota.session cascade`);
  const { rows: networks } = await pool.query<{ id: NetworkId }>('select id from identity.network limit 1');
  const network = networks[0]?.id;
  if (!network) throw new Error('the demonstration has no network');
  const workers = await twelveWorkers(pool, network);
  const { rows } = await pool.query<Supported>(
    `select person_id as "personId", id as "episodeId", worker_id as "workerId" from referrals.episode
     where closed_at is null order by id`,
  );
  const lead: Actor = {
    kind: 'user',
    userId: workers[0] ?? newId(),
    networkIds: [network],
    practiceIds: null,
    permissions: permissionsOf(['team-lead']),
  };
  return { network, lead, people: rows, workers };
}

async function twelveWorkers(pool: Pool, network: NetworkId): Promise<readonly UserId[]> {
  const there = await pool.query<{ id: UserId }>('select id from workforce.worker order by id');
  const missing = Array.from({ length: Math.max(0, 12 - there.rows.length) }, () => newId<UserId>());
  for (const [index, id] of missing.entries()) {
    await pool.query(
      `insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
       values ($1, $2, $3, true, now(), now())`,
      [id, `Worker ${index}`, `worker.${index}.bench@example.org`],
    );
    await pool.query(
      `insert into workforce.worker (network_id, id, name, kind, phone, caseload_limit, works_from)
       values ($1, $2, $3, 'link-worker', '01632 960200', 45, '2020-01-01')`,
      [network, id, `Worker ${index}`],
    );
  }
  return [...there.rows.map(({ id }) => id), ...missing].slice(0, 12);
}

export type SessionGiven = {
  readonly network: NetworkId;
  readonly workerId: UserId;
  readonly roomId: string | null;
  readonly from: Date;
  readonly minutes: number;
};

/** A session of its own clinic. */
export async function addSession(pool: Pool, given: SessionGiven): Promise<SessionId> {
  const [clinic, session] = [newId<string>(), newId<SessionId>()];
  const to = new Date(given.from.getTime() + given.minutes * 60_000);
  const mode = given.roomId ? 'face-to-face' : 'phone';
  const day = given.from.toISOString().slice(0, 10);
  await pool.query(
    `with c as (insert into rota.clinic (network_id, id, name, worker_id, mode, room_id, starts_on, starts_at, minutes, made_until, changed_by, changed_at)
       values ($1, $2, 'Clinic', $4, $5, $6, $7, '09:00', $8, $7, $4, now()))
     insert into rota.session (network_id, id, clinic_id, on_day, worker_id, mode, room_id, during, buffer_minutes, travel_minutes, changed_by, changed_at)
     values ($1, $3, $2, $7, $4, $5, $6, tstzrange($9, $10), 0, 0, $4, now())`,
    [given.network, clinic, session, given.workerId, mode, given.roomId, day, given.minutes, given.from, to],
  );
  return session;
}

/** Rooms of one new site. */
export async function addRooms(
  pool: Pool,
  { network, workers: [by] }: Diary,
  count: number,
): Promise<readonly string[]> {
  const site = newId<string>();
  await pool.query(
    `insert into rota.site (network_id, id, name, address, step_free, quiet_room, changed_by, changed_at)
     values ($1, $2, 'Bench House', '1 High Street', true, true, $3, now())`,
    [network, site, by],
  );
  await pool.query(
    `insert into rota.quiet_hour (network_id, site_id, weekday, starts_at, ends_at)
     select $1, $2, day, '11:00', '12:00' from generate_series(1, 5) as day`,
    [network, site],
  );
  const rooms = Array.from({ length: count }, () => newId<string>());
  for (const [index, id] of rooms.entries())
    await pool.query(
      `insert into rota.room (network_id, id, site_id, name, step_free, changed_by, changed_at)
       values ($1, $2, $3, $4, true, $5, now())`,
      [network, id, site, `Room ${index + 1}`, by],
    );
  return rooms;
}
