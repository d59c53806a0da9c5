import type { Pool } from 'pg';

import { addSession } from './diary.ts';
import type { Diary } from './diary.ts';

const minutesEach = 5;

/** As many appointments from a day on, back to back with every worker, each with one reminder that is due now. */
export async function addDueReminders(
  pool: Pool,
  diary: Diary,
  { count, now }: { readonly count: number; readonly now: Date },
): Promise<void> {
  const from = new Date(now.getTime() + 24 * 3_600_000);
  await pool.query(
    `update people.person set leave_messages = true, contact_caution = null, prefers = 'text',
       phone = '07700 900' || lpad(((('x' || right(id::text, 4))::bit(16)::integer) % 1000)::text, 3, '0')`,
  );
  const sessions = await Promise.all(
    diary.workers.map((workerId) =>
      addSession(pool, { network: diary.network, workerId, roomId: null, from, minutes: 600 }),
    ),
  );
  await pool.query(
    `update rota.session set during = tstzrange(lower(during), lower(during) + interval '400 days')`,
  );
  await pool.query(
    `insert into appointments.appointment (network_id, id, person_id, episode_id, session_id, worker_id, session_during,
       mode, kind, during, occupies, booked_by, booked_at, changed_by, changed_at)
     select s.network_id, gen_random_uuid(), e.person_id, e.id, s.id, s.worker_id, s.during, 'phone', 'follow-up',
       at.during, at.during, s.worker_id, $4, s.worker_id, $4
     from generate_series(0, $1::integer - 1) as n
     join rota.session s on s.id = ($2::uuid[])[n % cardinality($2::uuid[]) + 1]
     join referrals.episode e on e.id = ($3::uuid[])[n % cardinality($3::uuid[]) + 1]
     cross join lateral (select lower(s.during) + (n / cardinality($2::uuid[])) * interval '${minutesEach} minutes' as starts) t
     cross join lateral (select tstzrange(t.starts, t.starts + interval '${minutesEach} minutes') as during) at`,
    [count, sessions, diary.people.map(({ episodeId }) => episodeId), now],
  );
  await pool.query(
    `insert into appointments.reminder (network_id, appointment_id, days_before, person_id, due_at, changed_at)
     select network_id, id, 1, person_id, $1, $1 from appointments.appointment`,
    [now],
  );
  await pool.query('analyze');
}
