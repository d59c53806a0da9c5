import { sql } from 'kysely';

import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PersonId } from '../domain/person.ts';
import { db } from './tables.ts';

/** Who has a number, given in national digits: at most ten, for it is one or it is nobody's for certain. */
export async function peopleWithPhone(work: Work, digits: string): Promise<readonly PersonId[]> {
  const rows = await db(work)
    .selectFrom('people.person')
    .where('network_id', '=', withinReach(work))
    .where(sql<boolean>`platform.national_digits(phone) = ${digits}`)
    .select('id')
    .orderBy('id')
    .limit(10)
    .execute();
  return rows.map(({ id }) => id);
}
