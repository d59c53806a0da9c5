import type { Pool, PoolClient } from 'pg';

import { bookAppointment } from '#modules/appointments';
import type { SessionId } from '#modules/rota';
import { newId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { Refusal } from '#platform/refusal.ts';
import type { OpenWork } from '#platform/work.ts';

import { addSession, emptyDiary } from './appointments/diary.ts';
import type { Diary, Supported } from './appointments/diary.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Bench } from './figure.ts';
import { median } from './figure.ts';

const now = new Date('2026-03-02T07:00:00Z');
const clients = 64;
const tries = 2_000;
const rounds = 3;
const sessionMinutes = 210;
const lengths = [20, 45] as const;

type Try = {
  readonly person: Supported;
  readonly session: SessionId;
  readonly from: Date;
  readonly minutes: number;
};

/**
 * Tries to book hot times that are decided in a second, by 64 clients: eight sessions of one morning, of which half the
 * bookings are cancelled again. Against the same tries as plain SQL under the same constraints, which writes the same
 * rows: what any program would have to do.
 */
export const bench: Bench = async (print) => {
  const { pool, remove } = await emptyDatabase(20);
  try {
    const diary = await emptyDiary(pool, { people: 400, now });
    const sessions = await Promise.all(
      diary.workers.slice(0, 8).map((workerId) =>
        addSession(pool, {
          network: diary.network,
          workerId,
          roomId: null,
          from: new Date('2026-03-03T09:00:00Z'),
          minutes: sessionMinutes,
        }),
      ),
    );
    await pool.query('analyze');
    const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 10 });
    const beside = await writtenBeside(pool, openWork, diary, someTry(diary, sessions, 0));
    const ours: number[] = [];
    const limit: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const all = Array.from({ length: tries }, (_, number) =>
        someTry(diary, sessions, number + round * tries),
      );
      limit.push(await perSecond(pool, all, (one) => insert(pool, { diary, beside }, one)));
      ours.push(await perSecond(pool, all, (one) => book(openWork, diary, one)));
    }
    print({
      metric: 'bookings',
      ours: median(ours),
      limit: median(limit),
      unit: 'tries/s',
      n: tries * rounds,
    });
  } finally {
    await remove();
  }
};

/** The same in every run, and spread over what there is. */
function someTry({ people }: Diary, sessions: readonly SessionId[], number: number): Try {
  const at = (many: number, salt: number) => ((number + 1) * 2_654_435_761 + salt * 40_503) % many;
  const [person, session] = [people[at(people.length, 1)], sessions[at(sessions.length, 2)]];
  if (!person || !session) throw new Error('nobody is supported');
  const minutes = lengths[at(2, 3)] ?? 20;
  const step = at((sessionMinutes - minutes) / 5 + 1, 4);
  return { person, session, from: new Date(Date.UTC(2026, 2, 3, 9, step * 5)), minutes };
}

async function perSecond(pool: Pool, all: readonly Try[], decide: (one: Try) => Promise<string | null>) {
  await pool.query('truncate appointments.appointment, platform.submission cascade');
  let next = 0;
  const client = async () => {
    for (let one = all[(next += 1) - 1]; one; one = all[(next += 1) - 1]) {
      const id = await decide(one);
      if (id !== null && next % 2 === 0) await cancel(pool, id);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  await requireNoneDoubled(pool);
  return all.length / seconds;
}

function cancel(pool: Pool, id: string) {
  return pool.query(
    `update appointments.appointment set live = false, outcome = 'cancelled-by-service', outcome_at = now() where id = $1`,
    [id],
  );
}

async function requireNoneDoubled(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ pairs: number }>(
    `select count(*) as pairs from appointments.appointment a join appointments.appointment b
       on a.id < b.id and a.live and b.live and a.worker_id = b.worker_id and a.occupies && b.occupies`,
  );
  if (Number(rows[0]?.pairs) !== 0) throw new Error(`${String(rows[0]?.pairs)} pairs are booked double`);
}

async function book(openWork: OpenWork, { lead }: Diary, one: Try): Promise<string | null> {
  const { person, session: sessionId, from, minutes } = one;
  const input = { once: newId<string>(), personId: person.personId, sessionId, from, minutes } as const;
  try {
    const { id } = await openWork(lead, (work) => bookAppointment(work, { ...input, kind: 'follow-up' }));
    return id;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'appointments.just-taken') return null;
    throw error;
  }
}

async function insert(pool: Pool, plain: Plain, one: Try): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const id = await insertAll(client, plain, one);
    await client.query(id === null ? 'rollback' : 'commit');
    return id;
  } finally {
    client.release();
  }
}

async function insertAll(
  client: PoolClient,
  { diary: { network, lead }, beside }: Plain,
  one: Try,
): Promise<string | null> {
  const [id, by] = [newId<string>(), lead.userId];
  const { person, session, from, minutes } = one;
  await client.query(
    `insert into platform.submission (network_id, key, actor_id, command, fingerprint, answer, at)
     values ($1, $2, $3, 'bench', 'bench', '{}', now())`,
    [network, newId(), by],
  );
  const { rowCount } = await client.query(
    `insert into appointments.appointment (network_id, id, person_id, episode_id, practice_id, session_id, worker_id, session_during,
       mode, kind, during, occupies, booked_by, booked_at, changed_by, changed_at)
     select s.network_id, $2, $3, $4, null, s.id, s.worker_id, s.during, s.mode, 'follow-up', r, r, $7, now(), $7, now()
     from rota.session s, tstzrange($5, $5::timestamptz + $6::integer * interval '1 minute') r where s.id = $1
     on conflict do nothing`,
    [session, id, person.personId, person.episodeId, from, minutes, by],
  );
  if (rowCount !== 1) return null;
  await client.query(
    `insert into audit.entry (network_id, at, id, actor_id, actor_kind, action, subject_type, subject_id, person_id, details, request_id)
     values ($1, now(), $2, $3, 'user', 'bench.booked', 'appointment', $4, $5, '{}', $2)`,
    [network, newId(), by, id, person.personId],
  );
  for (const [table, row] of beside)
    await client.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
      JSON.stringify({ ...row, ...(row['appointment_id'] ? { appointment_id: id } : {}), ...keysOf(table) }),
    ]);
  for (const job of ['appointments.plan-next', 'outbox.send'])
    await client.query(`select graphile_worker.add_job('${job}', '{}', job_key => $1)`, [`${job}:${id}`]);
  return id;
}

type Plain = { readonly diary: Diary; readonly beside: readonly (readonly [string, Beside])[] };
type Beside = Readonly<Record<string, unknown>>;

/** The rows that a booking writes beside its own: reminders, the person's link and the message. */
async function writtenBeside(
  pool: Pool,
  openWork: OpenWork,
  diary: Diary,
  one: Try,
): Promise<Plain['beside']> {
  await pool.query(
    `update people.person set phone = '07700 900123', prefers = 'text', contact_caution = null`,
  );
  const id = await book(openWork, diary, one);
  const rows: (readonly [string, Beside])[] = [];
  for (const [table, about] of [
    ['appointments.reminder', 'appointment_id'],
    ['appointments.link', 'appointment_id'],
    ['platform.message', 'about_id'],
  ] as const) {
    const found = await pool.query<{ row: Beside }>(
      `select to_jsonb(t) as row from ${table} t where ${about} = $1`,
      [id],
    );
    rows.push(...found.rows.map(({ row }) => [table, row] as const));
  }
  if (rows.length < 2) throw new Error('a booking writes less than was thought');
  return rows;
}

function keysOf(table: string): Beside {
  if (table === 'platform.message') return { id: newId(), key: newId() };
  return table === 'appointments.link' ? { name: newId().slice(-12) } : {};
}
