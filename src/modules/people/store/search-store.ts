import { sql } from 'kysely';

import { parseDay } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { requirePermission, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { wordsSought } from '../domain/name-words.ts';
import { toNhsNumber } from '../domain/nhs-number.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { toPerson } from './person-rows.ts';
import { peopleOf } from './person-store.ts';
import { db } from './tables.ts';

/** The last person of the page before. */
export type SearchCursor = { readonly searchName: string; readonly id: PersonId };

export type FoundPeople = { readonly people: readonly Person[]; readonly next: SearchCursor | null };

const perPage = 25;

/**
 * People within reach by NHS number, or by the beginnings of words of their names, with a birthday
 * (`3/12/1951`) to narrow it. Nothing sought finds nobody.
 */
export async function searchPeople(work: Work, words: string, after?: SearchCursor): Promise<FoundPeople> {
  requirePermission(work, 'people.search');

  const nhsNumber = toNhsNumber(words);
  if (nhsNumber) return { people: await byNhsNumber(work, nhsNumber), next: null };
  const { bornOn, names } = readSought(words);
  if (names.length === 0) return { people: bornOn ? await byBirthday(work, bornOn) : [], next: null };
  return byNames(work, { bornOn, names }, after);
}

type Sought = { readonly bornOn: LocalDate | null; readonly names: readonly string[] };

async function byNames(work: Work, { bornOn, names }: Sought, after?: SearchCursor): Promise<FoundPeople> {
  const beginnings = names.map((name) => `'${name}':*`).join(' & ');
  const { rows } = await sql<{ searchName: string; id: PersonId }>`
    select search_name as "searchName", id from people.named(
      ${beginnings}::tsquery, ${bornOn}::date, ${after?.searchName ?? null}::text, ${after?.id ?? null}::uuid, ${perPage + 1}
    )`.execute(work.trx);
  const shown = rows.slice(0, perPage);
  const people = await peopleOf(
    work,
    shown.map(({ id }) => id),
  );
  return {
    people: shown.flatMap(({ id }) => people.get(id) ?? []),
    next: rows.length > perPage ? (shown.at(-1) ?? null) : null,
  };
}

async function byNhsNumber(work: Work, nhsNumber: string): Promise<Person[]> {
  const rows = await db(work)
    .selectFrom('people.person')
    .where('network_id', '=', withinReach(work))
    .where('nhs_number', '=', nhsNumber)
    .selectAll()
    .orderBy('id')
    .limit(perPage)
    .execute();
  return rows.map(toPerson);
}

async function byBirthday(work: Work, bornOn: LocalDate): Promise<Person[]> {
  const rows = await db(work)
    .selectFrom('people.person')
    .where('network_id', '=', withinReach(work))
    .where('born_on', '=', bornOn)
    .selectAll()
    .orderBy('search_name')
    .orderBy('id')
    .limit(perPage)
    .execute();
  return rows.map(toPerson);
}

/** Takes a birthday as it is written here out of what was typed; the rest are names. */
function readSought(text: string): Sought {
  const written = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  const [all = '', day = '', month = '', year = ''] = written ?? [];
  const bornOn = written ? parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null;
  return { bornOn, names: wordsSought(text.replace(all, ' ')).slice(0, 8) };
}
