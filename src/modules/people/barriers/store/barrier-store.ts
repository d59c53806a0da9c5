import { sql } from 'kysely';
import type { Selectable } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PersonId } from '../../domain/person.ts';
import { peopleOf, personOf } from '../../store/person-store.ts';
import type { Barrier, BarrierId, BarrierSaid } from '../domain/barrier.ts';
import { barriersFrom } from '../domain/barriers.ts';
import type { Barriers } from '../domain/barriers.ts';
import { db } from './tables.ts';
import type { BarrierRow } from './tables.ts';

/** @throws Refusal `people.not-found` for a person who does not exist or is out of reach. */
export async function barriersOf(work: Work, personId: PersonId): Promise<Barriers> {
  return barriersFrom(await personOf(work, personId), await barrierLines(work, personId));
}

/** The barriers of the people within reach among some, by person. */
export async function barriersOfMany(
  work: Work,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Barriers>> {
  const people = await peopleOf(work, ids);
  const lines = Map.groupBy(await rowsOf(work, [...people.keys()]), ({ person_id }) => person_id);
  return new Map(
    [...people].map(([id, person]) => [id, barriersFrom(person, (lines.get(id) ?? []).map(toBarrier))]),
  );
}

/** What somebody said, in the order in which they said it, without what is no longer true. */
export async function barrierLines(work: Work, personId: PersonId): Promise<readonly Barrier[]> {
  return (await rowsOf(work, [personId])).map(toBarrier);
}

/**
 * A line about a person, still true or not.
 *
 * @throws Refusal `people.no-such-barrier`
 */
export async function barrierOf(work: Work, personId: PersonId, id: BarrierId): Promise<Barrier> {
  return found(await oneLine(work, personId, id).executeTakeFirst());
}

/** The same, locked until the work ends. */
export async function lockBarrier(work: Work, personId: PersonId, id: BarrierId): Promise<Barrier> {
  return found(await oneLine(work, personId, id).forUpdate().executeTakeFirst());
}

function found(row: Selectable<BarrierRow> | undefined): Barrier {
  if (!row) throw new Refusal('not-found', 'people.no-such-barrier');
  return toBarrier(row);
}

function oneLine(work: Work, personId: PersonId, id: BarrierId) {
  return db(work)
    .selectFrom('people.barrier')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .selectAll();
}

const rowsOf = compiledOnce((work, ids: readonly PersonId[]) =>
  db(work)
    .selectFrom('people.barrier')
    .where('network_id', '=', withinReach(work))
    .where('person_id', '=', sql<PersonId>`any(${ids}::uuid[])`)
    .where('withdrawn_at', 'is', null)
    .selectAll()
    .orderBy('said_at')
    .orderBy('id'),
);

export function toBarrier(row: Selectable<BarrierRow>): Barrier {
  const { id, words, version, changed_by: changedBy, changed_at: changedAt } = row;
  return { ...saidIn(row), id, words, version, changedBy, changedAt };
}

/** The checks of the table keep what each kind needs; the fallbacks are for the type alone. */
function saidIn(row: Selectable<BarrierRow>): BarrierSaid {
  const { kind } = row;
  const times = { weekdays: row.weekdays ?? [], from: clock(row.from_time), to: clock(row.to_time) };
  if (kind === 'cannot') return { kind, ...times, why: row.why ?? 'other' };
  if (kind === 'can') return { kind, ...times };
  if (kind === 'bus-pass') return { kind, from: times.from };
  if (kind === 'length') return { kind, length: row.length ?? 'short' };
  if (kind !== 'worker' && kind !== 'not-worker') return { kind };
  return { kind, workerId: row.worker_id ?? row.changed_by };
}

function clock(time: string | null): LocalTime {
  return (time ?? '00:00').slice(0, 5) as LocalTime;
}
