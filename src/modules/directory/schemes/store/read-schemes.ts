import { sql } from 'kysely';

import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { Scheme, SchemeId } from '../domain/scheme.ts';
import { db } from './tables.ts';

/** @throws Refusal `directory.no-such-scheme`. */
export async function schemeWith(work: Work, id: SchemeId): Promise<Scheme> {
  const [scheme] = await schemesWith(work, [id]);
  if (!scheme) throw new Refusal('not-found', 'directory.no-such-scheme');
  return scheme;
}

/** The same, held until the work ends: for whoever changes it. */
export async function schemeForUpdate(work: Work, id: SchemeId): Promise<Scheme> {
  await db(work).selectFrom('directory.scheme').where('id', '=', id).select('id').forUpdate().execute();
  return schemeWith(work, id);
}

/** In the order of their ids as given; one that does not exist is left out. */
export async function schemesWith(work: Work, ids: readonly SchemeId[]): Promise<readonly Scheme[]> {
  if (ids.length === 0) return [];
  const rows = await selectSchemes(work)
    .where('s.id', '=', sql<SchemeId>`any(${ids}::uuid[])`)
    .execute();
  const found = new Map(rows.map((row) => [row.id, schemeIn(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function selectSchemes(work: Work) {
  return db(work)
    .selectFrom('directory.scheme as s')
    .leftJoin('directory.scheme_wait as w', 'w.scheme_id', 's.id')
    .select([
      's.id',
      's.name',
      's.run_by as runBy',
      's.summary',
      's.link_workers as linkWorkers',
      's.who_may_refer as whoMayRefer',
      's.how_to_refer as howToRefer',
      's.minimum_age as minimumAge',
      's.maximum_age as maximumAge',
      's.eligibility',
      's.exclusions',
      's.languages',
      's.hours',
      's.phone',
      's.email',
      's.website',
      's.kith_network as networkId',
      's.stated_wait_weeks as statedWeeks',
      's.stated_wait_on as statedOn',
      's.checked_on as checkedOn',
      's.closed_at as closedAt',
      's.version',
      's.changed_by as changedBy',
      's.changed_at as changedAt',
      'w.from_on as from',
      'w.to_on as to',
      'w.people',
      'w.median_days as medianDays',
      'w.ninetieth_days as ninetiethDays',
      'w.worked_out_at as workedOutAt',
      areasOf('postcode').as('postcodes'),
      areasOf('place').as('places'),
      sql<
        string[]
      >`array(select name from directory.scheme_practice where scheme_id = s.id order by name)`.as(
        'practices',
      ),
    ]);
}

function areasOf(kind: 'postcode' | 'place') {
  return sql<string[]>`array(
    select name from directory.scheme_area where scheme_id = s.id and kind = ${sql.lit(kind)} order by name)`;
}

type Read = Awaited<ReturnType<ReturnType<typeof selectSchemes>['execute']>>[number];

function schemeIn({ statedWeeks, statedOn, ...row }: Read): Scheme {
  const { from, to, people, medianDays, ninetiethDays, workedOutAt, ...rest } = row;
  const worked = from && to && workedOutAt;
  return {
    ...rest,
    statedWait: statedWeeks === null || statedOn === null ? null : { weeks: statedWeeks, on: statedOn },
    workedOutWait: worked ? { from, to, people, medianDays, ninetiethDays, workedOutAt } : null,
  };
}
