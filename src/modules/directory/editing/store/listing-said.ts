import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { Listing, ServiceId } from '../../domain/listing.ts';
import type { Of } from './listing-parts.ts';
import { perOwner } from './per-owner.ts';
import { db } from './tables.ts';

type Said = Pick<Listing, 'languages' | 'areas' | 'funding' | 'attributes'>;

/** Languages, areas, who pays, and the terms by which they are sorted. */
export async function saidOf(work: Work, ids: readonly ServiceId[]): Promise<Of<Said>> {
  const these = sql<ServiceId>`any(${ids}::uuid[])`;
  const [languages, areas, funding, attributes] = await Promise.all([
    db(work)
      .selectFrom('directory.language')
      .where('service_id', '=', these)
      .select(['service_id as of', 'id', 'name', 'code', 'note'])
      .orderBy('name')
      .orderBy('id')
      .execute(),
    db(work)
      .selectFrom('directory.service_area')
      .leftJoin('directory.border', 'key', 'border')
      .where('service_id', '=', these)
      .select(['service_id as of', 'id', 'name', 'description', 'geojson as border'])
      .select(['extent', 'extent_type as extentType', 'uri'])
      .orderBy('name')
      .orderBy('id')
      .execute(),
    db(work)
      .selectFrom('directory.funding')
      .where('service_id', '=', these)
      .select(['service_id as of', 'id', 'source as from'])
      .orderBy('id')
      .execute(),
    db(work)
      .selectFrom('directory.attribute')
      .where('link_entity', '=', 'service')
      .where('link_id', '=', these)
      .select(['link_id as of', 'id', 'taxonomy_term_id as termId', 'label', 'value'])
      .orderBy('id')
      .execute(),
  ]);
  const named = perOwner(languages.map((row) => ({ ...row, name: row.name ?? row.code ?? '' })));
  const [areasOf, fundingOf, attributesOf] = [perOwner(areas), perOwner(funding), perOwner(attributes)];
  return (id) => ({
    languages: named(id),
    areas: areasOf(id),
    funding: fundingOf(id),
    attributes: attributesOf(id),
  });
}
