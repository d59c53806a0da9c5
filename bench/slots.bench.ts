import type { Pool } from 'pg';

import { slotsFor } from '#modules/appointments';
import { newId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { OpenWork } from '#platform/work.ts';

import { addRooms, addSession, emptyDiary } from './appointments/diary.ts';
import type { Diary } from './appointments/diary.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Bench } from './figure.ts';

const now = new Date('2026-03-02T07:00:00Z');
const days = 56;
const asked = 600;
const warm = 50;
/** The aim: nobody waits for a list of times. */
const limitMilliseconds = 50;

/**
 * Ranked offers for one person over eight weeks of twelve workers and six rooms, half of whose time is taken, with
 * everything read from the database each time: the slowest of a hundred.
 */
export const bench: Bench = async (print) => {
  const { pool, remove } = await emptyDatabase();
  try {
    const diary = await emptyDiary(pool, { people: 400, now });
    await fillDiary(pool, diary);
    await pool.query('analyze');
    const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 5 });
    for (let number = 0; number < warm; number += 1) await ask(openWork, diary, number);
    const times: number[] = [];
    for (let number = 0; number < asked; number += 1) times.push(await ask(openWork, diary, number));
    times.sort((a, b) => a - b);
    const slowest = times[Math.floor(asked * 0.99)] ?? Infinity;
    print({ metric: 'offers', ours: slowest, limit: limitMilliseconds, unit: 'ms (p99)', n: asked });
    print({
      metric: 'offers-median',
      ours: times[Math.floor(asked / 2)] ?? Infinity,
      limit: limitMilliseconds,
      unit: 'ms',
      n: asked,
    });
  } finally {
    await remove();
  }
};

async function ask(openWork: OpenWork, { lead, people }: Diary, number: number): Promise<number> {
  const person = people[number % people.length];
  if (!person) throw new Error('nobody is supported');
  const began = performance.now();
  const { offers, ruledOut } = await openWork(lead, (work) => slotsFor(work, { personId: person.personId }));
  if (offers.length + ruledOut.length === 0) throw new Error('nothing was offered');
  return performance.now() - began;
}

/** Six of the twelve have a room in the morning, all are on the phone in the afternoon. */
async function fillDiary(pool: Pool, diary: Diary): Promise<void> {
  const rooms = await addRooms(pool, diary, 6);
  const { network, workers } = diary;
  for (let day = 0; day < days; day += 1) {
    const date = new Date(now.getTime() + day * 86_400_000);
    if (date.getUTCDay() % 6 === 0) continue;
    const text = date.toISOString().slice(0, 10);
    for (const [index, workerId] of workers.entries()) {
      const common = { network, workerId, minutes: 210 };
      await addSession(pool, {
        ...common,
        roomId: rooms[index] ?? null,
        from: new Date(`${text}T09:00:00Z`),
      });
      await addSession(pool, { ...common, roomId: null, from: new Date(`${text}T13:30:00Z`) });
    }
  }
  await takeHalf(pool, diary);
}

/** In every session a long one, two short ones and a gap between them. */
async function takeHalf(pool: Pool, { people }: Diary): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('select id from rota.session order by id');
  const starts = [
    [0, 45],
    [75, 20],
    [120, 20],
  ] as const;
  let turn = 0;
  for (const { id } of rows) {
    for (const [after, minutes] of starts) {
      const person = people[(turn += 1) % people.length];
      if (!person) return;
      await pool.query(
        `insert into appointments.appointment (network_id, id, person_id, episode_id, practice_id, session_id, worker_id, session_during,
           mode, kind, during, occupies, booked_by, booked_at, changed_by, changed_at)
         select s.network_id, $2, $3, $4, null, s.id, s.worker_id, s.during, s.mode, 'follow-up', r, r, s.worker_id, now(), s.worker_id, now()
         from rota.session s, tstzrange(lower(s.during) + $5::integer * interval '1 minute', lower(s.during) + $6::integer * interval '1 minute') r
         where s.id = $1
         on conflict do nothing`,
        [id, newId(), person.personId, person.episodeId, after, after + minutes],
      );
    }
  }
}
