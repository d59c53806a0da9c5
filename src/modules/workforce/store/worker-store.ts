import { sql } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import type { OrganisationId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Worker, WorkerId } from '../domain/worker.ts';
import { db } from './tables.ts';

/** Everyone within reach who works today, by name. A network has tens of them, not thousands. */
export async function workersWithinReach(work: Work): Promise<readonly Worker[]> {
  const rows = await working(work, dayOf(work.now)).orderBy('name').orderBy('id').limit(500).execute();
  return rows.map((row) => row as Worker);
}

/**
 * A worker, also one who has left: what they did stays theirs.
 *
 * @throws Refusal `workforce.not-found`
 */
export async function workerOf(work: Work, id: WorkerId): Promise<Worker> {
  const [row] = await workerRow(work, id);
  if (!row) throw new Refusal('not-found', 'workforce.not-found');
  return row as Worker;
}

const workerRow = compiledOnce((work, id: WorkerId) => workers(work).where('id', '=', id));

/**
 * Who looks after what comes from a practice: a worker who covers it, else the team lead, else anyone. Volunteers
 * decide nothing, so they own nothing. Of several, the same one every time, so that one practice has one face.
 *
 * @throws Refusal `workforce.nobody-to-own` when nobody works in the network today.
 */
export async function ownerFor(work: Work, practiceId: OrganisationId | null): Promise<WorkerId> {
  const row = await working(work, dayOf(work.now))
    .where('w.network_id', '=', homeNetwork(work))
    .where('kind', '<>', 'volunteer-link-worker')
    .orderBy(coversFirst(practiceId))
    .orderBy(sql`kind = 'team-lead'`, 'desc')
    .orderBy('works_from')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new Refusal('conflict', 'workforce.nobody-to-own');
  return row.id;
}

function coversFirst(practiceId: OrganisationId | null) {
  return sql`not exists (
    select from workforce.practice_cover c
    where c.network_id = w.network_id and c.worker_id = w.id and c.practice_id = ${practiceId})`;
}

function working(work: Work, today: LocalDate) {
  return workers(work)
    .where('works_from', '<=', today)
    .where((either) => either.or([either('works_to', 'is', null), either('works_to', '>=', today)]));
}

function workers(work: Work) {
  return db(work)
    .selectFrom('workforce.worker as w')
    .where('w.network_id', '=', withinReach(work))
    .select(({ selectFrom }) => [
      'w.network_id as networkId',
      'w.id',
      'w.name',
      'w.kind',
      'w.phone',
      'w.email',
      'w.caseload_limit as caseloadLimit',
      'w.languages',
      'w.works_from as worksFrom',
      'w.works_to as worksTo',
      selectFrom('workforce.practice_cover as c')
        .whereRef('c.network_id', '=', 'w.network_id')
        .whereRef('c.worker_id', '=', 'w.id')
        .select(
          sql<OrganisationId[]>`coalesce(array_agg(c.practice_id order by c.practice_id), '{}')`.as('ids'),
        )
        .as('practiceIds'),
    ]);
}
