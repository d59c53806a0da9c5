import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { compiledOnce } from '#platform/compiled-once.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Went } from '../../after/domain/went.ts';
import type { AppointmentId, Mode, Outcome } from '../../domain/appointment.ts';
import { rangeOf } from '../../domain/range.ts';

/** An appointment with what was said of how it went; null while nobody has. */
export type WithWorker = {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly sessionId: SessionId;
  readonly mode: Mode;
  readonly from: Date;
  readonly to: Date;
  readonly outcome: Outcome | null;
  readonly went: Went | null;
};

type Asked = { readonly workerId: WorkerId; readonly from: Date; readonly to: Date };

/** What a worker has and had between two moments, in order of time: at most 5,000. */
export async function withWorker(work: Work, { workerId, from, to }: Asked): Promise<readonly WithWorker[]> {
  const rows = await rowsBetween(work, [workerId], rangeOf(from, to));
  return rows.map((row) => ({ ...row, went: row.came === null ? null : { ...row, came: row.came } }));
}

type Row = Omit<WithWorker, 'went'> & Omit<Went, 'came'> & { readonly came: Went['came'] | null };

/** A list of workers, so that PostgreSQL reads the index by worker and not the one that keeps times apart. */
const rowsBetween = compiledOnce(
  (work: Work, workerIds: readonly WorkerId[], range: string) => sql<Row>`
    select a.id, a.person_id as "personId", a.session_id as "sessionId", a.mode, a.outcome,
      lower(a.during) as "from", upper(a.during) as "to",
      w.came, w.helpful, w.helpful_words as "helpfulWords", w.another, w.another_words as "anotherWords",
      w.next, w.next_on as "nextOn"
    from appointments.appointment a
    left join appointments.how_it_went w on w.network_id = a.network_id and w.appointment_id = a.id
    where a.network_id = ${withinReach(work)} and a.worker_id = any(${workerIds}::uuid[])
      and a.live and a.held_until is null and a.during && ${range}::tstzrange
    order by lower(a.during), a.id limit 5000`,
);
