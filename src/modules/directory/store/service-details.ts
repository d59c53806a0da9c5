import { sql } from 'kysely';

import type { Accessibility, Language, ServiceId } from '../domain/listing.ts';
import type { CoveredArea, Service } from '../domain/service.ts';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

export const contactsOf: (work: Work, id: ServiceId) => Promise<Service['contacts']> = compiledOnce(
  (work: Work, id: ServiceId) =>
    db(work)
      .selectFrom('directory.contact')
      .where('service_id', '=', id)
      .select(['id', 'name', 'title', 'department', 'email'])
      .orderBy('name')
      .orderBy('id')
      .limit(50),
);

const languageRows = compiledOnce((work, id: ServiceId) =>
  db(work)
    .selectFrom('directory.language')
    .where('service_id', '=', id)
    .select(['id', 'name', 'code', 'note'])
    .orderBy('name')
    .orderBy('id')
    .limit(200),
);

export async function languagesOf(work: Work, id: ServiceId): Promise<readonly Language[]> {
  const rows = await languageRows(work, id);
  return rows.map(({ name, ...row }) => ({ ...row, name: name ?? row.code ?? '' }));
}

/** What is said of an area in words: also where its source says them in place of its border. */
const areaWords = sql<string | null>`coalesce(description,
  case when lower(coalesce(extent_type, 'text')) = 'text' and extent !~ '^\\s*[{<]' then left(extent, 500) end)`;

export const areasOf: (work: Work, id: ServiceId) => Promise<readonly CoveredArea[]> = compiledOnce(
  (work: Work, id: ServiceId) =>
    db(work)
      .selectFrom('directory.service_area')
      .where('service_id', '=', id)
      .select(['id', 'name', areaWords.as('description'), sql<boolean>`border is not null`.as('hasBorder')])
      .orderBy('name')
      .orderBy('id')
      .limit(200),
);

export const accessibilityAt: (work: Work, id: ServiceId) => Promise<readonly Accessibility[]> = compiledOnce(
  (work: Work, id: ServiceId) =>
    db(work)
      .selectFrom('directory.service_at_location as at')
      .innerJoin('directory.accessibility as a', 'a.location_id', 'at.location_id')
      .where('at.service_id', '=', id)
      .select(['a.id', 'a.description', 'a.details'])
      .orderBy('a.description')
      .orderBy('a.id')
      .limit(50),
);

const termRows = compiledOnce((work, id: ServiceId) =>
  db(work)
    .selectFrom('directory.attribute as a')
    .innerJoin('directory.taxonomy_term as t', 't.id', 'a.taxonomy_term_id')
    .where('a.link_entity', '=', 'service')
    .where('a.link_id', '=', id)
    .select(['t.name', 't.id'])
    .orderBy('t.name')
    .orderBy('t.id')
    .limit(200),
);

/** Names of the terms it is sorted by. */
export async function termsOf(work: Work, id: ServiceId): Promise<readonly string[]> {
  const rows = await termRows(work, id);
  return rows.map(({ name }) => name);
}
