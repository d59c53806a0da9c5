import { sql } from 'kysely';

import type { NetworkId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeDetails, SchemeId } from '../domain/scheme.ts';
import { db } from './tables.ts';

export type SchemeToWrite = {
  readonly id: SchemeId;
  readonly version: number;
  readonly details: SchemeDetails;
  readonly networkId: NetworkId | null;
  readonly checkedOn: LocalDate;
  readonly closedAt: Date | null;
};

/** Writes a scheme whole, new or in place of what it was, with a revision of what it is from now on. */
export async function writeScheme(work: Work, scheme: SchemeToWrite): Promise<void> {
  const row = rowOf(work, scheme);
  await db(work)
    .insertInto('directory.scheme')
    .values({ ...row, id: scheme.id })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await writeAreas(work, scheme);
  await writePractices(work, scheme);
  await db(work)
    .insertInto('directory.scheme_revision')
    .values({
      scheme_id: scheme.id,
      version: scheme.version,
      snapshot: JSON.stringify({
        ...scheme.details,
        networkId: scheme.networkId,
        closed: scheme.closedAt !== null,
      }),
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

function rowOf(work: Work, { version, details, networkId, checkedOn, closedAt }: SchemeToWrite) {
  return {
    name: details.name,
    run_by: details.runBy,
    summary: details.summary,
    link_workers: details.linkWorkers,
    who_may_refer: details.whoMayRefer,
    how_to_refer: details.howToRefer,
    minimum_age: details.minimumAge,
    maximum_age: details.maximumAge,
    eligibility: details.eligibility,
    exclusions: details.exclusions,
    languages: details.languages,
    hours: details.hours,
    phone: details.phone,
    email: details.email,
    website: details.website,
    kith_network: networkId,
    stated_wait_weeks: details.statedWait?.weeks ?? null,
    stated_wait_on: details.statedWait?.on ?? null,
    checked_on: checkedOn,
    closed_at: closedAt,
    search: searchIn(details),
    version,
    changed_by: work.actor.userId,
    changed_at: work.now,
  };
}

/** Both as words are written and by their stems, so that a beginning of a word and another form of it are found. */
function searchIn(details: SchemeDetails) {
  const text = [
    details.name,
    details.runBy,
    details.summary,
    details.eligibility,
    ...details.places,
    ...details.practices,
    ...details.languages,
  ].join('\n');
  return sql<string>`to_tsvector('simple', ${text}) || to_tsvector('english', ${text})`;
}

async function writeAreas(work: Work, { id, details }: SchemeToWrite): Promise<void> {
  await db(work).deleteFrom('directory.scheme_area').where('scheme_id', '=', id).execute();
  const areas = [
    ...details.postcodes.map((name) => ({ scheme_id: id, kind: 'postcode' as const, name })),
    ...details.places.map((name) => ({ scheme_id: id, kind: 'place' as const, name })),
  ];
  if (areas.length > 0) await db(work).insertInto('directory.scheme_area').values(areas).execute();
}

async function writePractices(work: Work, { id, details }: SchemeToWrite): Promise<void> {
  await db(work).deleteFrom('directory.scheme_practice').where('scheme_id', '=', id).execute();
  const practices = details.practices.map((name) => ({ scheme_id: id, name }));
  if (practices.length > 0)
    await db(work).insertInto('directory.scheme_practice').values(practices).execute();
}
