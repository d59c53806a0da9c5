import { sql } from 'kysely';

import type { Also } from '../domain/also.ts';
import type { ServiceId } from '../domain/listing.ts';
import { plainSentence } from '../domain/plain-sentence.ts';
import type { Service, ServiceSummary } from '../domain/service.ts';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { Work } from '#platform/work.ts';

import { accessibilityAt, areasOf, contactsOf, languagesOf, termsOf } from './service-details.ts';
import { costsOf, phonesOf, placesOf, schedulesOf } from './service-parts.ts';
import { db } from './tables.ts';

/** Services by id, in no order; one that does not exist is not among them. */
export async function summariesOf(
  work: Work,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, ServiceSummary>> {
  if (ids.length === 0) return new Map();
  const [rows, places, schedules, costs, phones] = await Promise.all([
    rowsOf(work, ids),
    placesOf(work, ids),
    schedulesOf(work, ids),
    costsOf(work, ids),
    phonesOf(work, ids),
  ]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...summaryFrom(row),
        phones: phones.get(row.id) ?? [],
        places: places.get(row.id) ?? [],
        schedules: schedules.get(row.id) ?? [],
        costs: costs.get(row.id) ?? [],
      },
    ]),
  );
}

/** One service with everything about it, whatever its status. */
export async function serviceWith(work: Work, id: ServiceId): Promise<Service | null> {
  const [summaries, [more], contacts, languages, areas, accessibility, terms] = await Promise.all([
    summariesOf(work, [id]),
    moreOf(work, id),
    contactsOf(work, id),
    languagesOf(work, id),
    areasOf(work, id),
    accessibilityAt(work, id),
    termsOf(work, id),
  ]);
  const summary = summaries.get(id);
  if (!summary || !more) return null;
  return { ...summary, ...more, contacts, languages, areas, accessibility, terms };
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = compiledOnce((work, ids: readonly ServiceId[]) =>
  db(work)
    .selectFrom('directory.service as s')
    .leftJoin('directory.organization as o', 'o.id', 's.organization_id')
    .leftJoin('directory.source as f', 'f.id', 's.source')
    .where('s.id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .select([
      's.id',
      's.name',
      's.alternate_name as alternateName',
      's.description',
      's.status',
      's.url',
      's.email',
    ])
    .select([
      's.fees_description as fees',
      's.assured_on as assuredOn',
      's.assurer',
      's.changed_at as changedAt',
    ])
    .select(['o.name as organisation', 'f.name as sourceName', 'f.last_read_at as readAt']),
);

function summaryFrom({ assuredOn, assurer, sourceName, readAt, ...row }: Row) {
  return {
    ...row,
    sentence: plainSentence(row.description),
    assured: assuredOn !== null && assurer !== null ? { on: assuredOn, by: assurer } : null,
    source: sourceName !== null && readAt !== null ? { name: sourceName, readAt } : null,
  };
}

const moreOf = compiledOnce((work, id: ServiceId) =>
  db(work)
    .selectFrom('directory.service as s')
    .leftJoin('directory.organization as o', 'o.id', 's.organization_id')
    .where('s.id', '=', id)
    .select(['o.website as organisationUrl', 's.eligibility_description as whoItIsFor', 's.alert'])
    .select(['s.minimum_age as minimumAge', 's.maximum_age as maximumAge', 's.accreditations'])
    .select(['s.application_process as howToStart', 's.wait_time as waitTime'])
    .select('s.interpretation_services as interpreting')
    .select(sql<Also | null>`s.also`.as('also')),
);
