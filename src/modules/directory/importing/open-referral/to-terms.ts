import type { Attribute, Taxonomy, TaxonomyTerm } from '../../domain/listing.ts';
import { mendWebAddress } from '../../domain/mend-contact-points.ts';
import { keyed } from './fields.ts';
import type { Fields } from './fields.ts';
import { idIn } from './reading.ts';
import type { Reading } from './reading.ts';

/** What is said of a service in terms, each once. The terms come with it, and are kept in the reading. */
export function attributesFrom(
  parts: readonly Fields[],
  service: string,
  reading: Reading,
): readonly Attribute[] {
  const said = new Set<string>();
  return keyed(parts, service).flatMap(({ fields, key }) => {
    const inside = fields.child('taxonomy_term');
    const term = inside && termFrom(inside, reading);
    const [label, value] = [fields.line('label'), fields.line('value')];
    if (!term && value === null) {
      fields.remark('left-out', 'taxonomy_term', 'missing');
      return [];
    }
    if (term && said.has(term.id)) return [];
    if (term) said.add(term.id);
    const id = idIn(reading, 'attribute', term ? `${service} ${term.id}` : key);
    return [{ id, termId: term?.id ?? null, label, value }];
  });
}

function termFrom(fields: Fields, reading: Reading): TaxonomyTerm | null {
  const name = fields.line('name') ?? fields.line('term');
  if (name === null) return null;
  const taxonomy = taxonomyOf(fields, reading);
  const key = fields.raw('id').slice(0, 200) || `${taxonomy.name}: ${name}`;
  const before = reading.terms.get(key);
  if (before) return before;
  const parent = reading.terms.get(fields.raw('parent_id'));
  const term: TaxonomyTerm = {
    id: idIn(reading, 'taxonomy_term', key),
    taxonomyId: taxonomy.id,
    code: fields.line('code') ?? key,
    name,
    description: fields.text('description'),
    parentId: parent?.taxonomyId === taxonomy.id ? parent.id : null,
    facet: null,
    uri: fields.by('term_uri', mendWebAddress),
    origin: { source: reading.source, sourceId: key },
  };
  reading.terms.set(key, term);
  return term;
}

function taxonomyOf(fields: Fields, { source, taxonomies, ...rest }: Reading): Taxonomy {
  const detail = fields.child('taxonomy_detail');
  const name = detail?.line('name') ?? fields.line('taxonomy') ?? source;
  const before = taxonomies.get(name);
  if (before) return before;
  const taxonomy: Taxonomy = {
    id: idIn({ source, taxonomies, ...rest }, 'taxonomy', name),
    name,
    description: detail?.text('description') ?? null,
    uri: detail?.line('uri') ?? null,
    origin: { source, sourceId: name },
  };
  taxonomies.set(name, taxonomy);
  return taxonomy;
}
