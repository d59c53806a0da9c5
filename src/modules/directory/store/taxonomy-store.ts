import type { Taxonomy, TaxonomyTerm } from '../domain/listing.ts';
import type { Work } from '#platform/work.ts';

import { writeRows } from './many-rows.ts';

export async function writeTerms(
  work: Work,
  { taxonomies, terms }: { taxonomies: readonly Taxonomy[]; terms: readonly TaxonomyTerm[] },
): Promise<void> {
  await writeRows(work, 'directory.taxonomy', {
    rows: taxonomies.map(({ id, name, description, uri, origin }) => ({
      id,
      name,
      description,
      uri,
      source: origin?.source ?? null,
      source_id: origin?.sourceId ?? null,
    })),
  });
  await writeRows(work, 'directory.taxonomy_term', {
    rows: terms.map(({ id, taxonomyId, code, name, description, parentId, facet, uri, origin }) => ({
      id,
      taxonomy_id: taxonomyId,
      code,
      name,
      description,
      parent_id: parentId,
      facet,
      term_uri: uri ?? null,
      source: origin?.source ?? null,
      source_id: origin?.sourceId ?? null,
    })),
  });
}
