import { sql } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import type { NetworkId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { nameOf } from '../domain/person.ts';
import type { Person, PersonDetails, PersonId, PersonName } from '../domain/person.ts';
import { toColumns, toPerson } from './person-rows.ts';
import { db } from './tables.ts';

/** @throws Refusal `people.not-found` for a person who does not exist or is out of reach. */
export async function personOf(work: Work, id: PersonId): Promise<Person> {
  const [row] = await rowById(work, id);
  if (!row) throw new Refusal('not-found', 'people.not-found');
  return toPerson(row);
}

/** The person, locked until the work ends, so that two changes follow each other. */
export async function personToChange(work: Work, id: PersonId): Promise<Person> {
  const row = await byId(work, id).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'people.not-found');
  return toPerson(row);
}

/** The people within reach among some, by id. */
export async function peopleOf(work: Work, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsAmong(work, ids);
  return new Map(rows.map((row) => [row.id, toPerson(row)]));
}

/** What to call some people; who is out of reach is not in the map. */
export async function namesOf(
  work: Work,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, PersonName>> {
  if (ids.length === 0) return new Map();
  const rows = await namesAmong(work, ids);
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}

export type ToRing = PersonName & Pick<PersonDetails, 'phone' | 'usuallyAnswers' | 'contactCaution'>;

/** What to call some people, and what to know before ringing them; who is out of reach is not in the map. */
export async function peopleToRing(
  work: Work,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, ToRing>> {
  if (ids.length === 0) return new Map();
  const rows = await toRingAmong(work, ids);
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, ...nameOf(row) }]));
}

export type NewPerson = {
  readonly id: PersonId;
  readonly networkId: NetworkId;
  readonly details: PersonDetails;
};

/** Nothing is returned from the database: whoever refers someone need not be able to see them. */
export async function insertPerson(work: Work, { id, networkId, details }: NewPerson): Promise<void> {
  const { actor, now } = work;
  await db(work)
    .insertInto('people.person')
    .values({
      network_id: networkId,
      id,
      ...toColumns(details),
      created_by: actor.userId,
      created_at: now,
      changed_by: actor.userId,
      changed_at: now,
    })
    .execute();
}

export async function updatePerson(work: Work, person: Person, details: PersonDetails): Promise<void> {
  await db(work)
    .updateTable('people.person')
    .set({
      ...toColumns(details),
      version: person.version + 1,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .where('network_id', '=', withinReach(work))
    .where('id', '=', person.id)
    .execute();
}

const rowById = compiledOnce(byId);

function byId(work: Work, id: PersonId) {
  return people(work).where('id', '=', id).selectAll();
}

const rowsAmong = compiledOnce((work, ids: readonly PersonId[]) =>
  people(work).where('id', '=', among(ids)).selectAll(),
);

const namesAmong = compiledOnce((work, ids: readonly PersonId[]) =>
  people(work)
    .where('id', '=', among(ids))
    .select(['id', 'given_name as givenName', 'family_name as familyName', 'known_as as knownAs']),
);

const toRingAmong = compiledOnce((work, ids: readonly PersonId[]) =>
  people(work)
    .where('id', '=', among(ids))
    .select(['id', 'given_name as givenName', 'family_name as familyName', 'known_as as knownAs', 'phone'])
    .select(['usually_answers as usuallyAnswers', 'contact_caution as contactCaution']),
);

function people(work: Work) {
  return db(work).selectFrom('people.person').where('network_id', '=', withinReach(work));
}

function among(ids: readonly PersonId[]) {
  return sql<PersonId>`any(${ids}::uuid[])`;
}
