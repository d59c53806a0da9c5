import type { Taxonomy } from '../../domain/listing.ts';
import type { Terms } from '../batch.ts';
import type { Row } from '../csv-rows.ts';
import { cellsOf, idIn } from './reading.ts';
import type { Cells, Reading } from './reading.ts';

/** The terms of a source, and the taxonomies that they say they are of. A second term with an id is left out. */
export function termsFrom(all: readonly Row[], reading: Reading): Terms {
  const taxonomies = new Map<string, Taxonomy>();
  const rows = new Map<string, Row>();
  for (const row of all) if (row.key === row.of('id')) rows.set(row.key, row);
  const terms = all.flatMap((row) => {
    const cells = cellsOf('taxonomy', row, reading);
    const name = cells.line('name');
    if (name === null || row.key !== row.of('id')) {
      cells.leftOut(whyLeftOut(name, row, rows.get(row.of('id'))));
      return [];
    }
    const taxonomy = taxonomyOf(cells, reading);
    taxonomies.set(taxonomy.id, taxonomy);
    const term = {
      ...termFrom(row, cells, reading),
      name,
      taxonomyId: taxonomy.id,
      parentId: parentOf(row, rows, reading),
    };
    if (row.of('parent_id') !== '' && term.parentId === null)
      cells.remarks.push('doubtful:parent_id:does-not-exist');
    cells.taken();
    return [term];
  });
  return { taxonomies: [...taxonomies.values()], terms };
}

function whyLeftOut(name: string | null, row: Row, first: Row | undefined) {
  if (name === null) return 'left-out:name:missing' as const;
  if (row.of('id') === '') return 'left-out:id:missing' as const;
  return first?.of('name') === row.of('name')
    ? ('left-out:id:said-twice' as const)
    : ('left-out:id:of-another-term' as const);
}

function termFrom(row: Row, cells: Cells, reading: Reading) {
  return {
    id: idIn<string>(reading, 'taxonomy_term', row.key),
    code: row.key,
    description: cells.text('description'),
    facet: cells.line('taxonomy_facet'),
    origin: { source: reading.source, sourceId: row.key },
  };
}

function taxonomyOf(cells: Cells, reading: Reading): Taxonomy {
  const name = cells.line('vocabulary') ?? reading.source;
  const origin = { source: reading.source, sourceId: name };
  return { id: idIn(reading, 'taxonomy', name), name, description: null, uri: null, origin };
}

/** A parent in another taxonomy is no parent. */
function parentOf(row: Row, rows: ReadonlyMap<string, Row>, reading: Reading): string | null {
  const parent = rows.get(row.of('parent_id'));
  if (!parent || parent.of('vocabulary') !== row.of('vocabulary') || parent.of('name') === '') return null;
  return idIn(reading, 'taxonomy_term', parent.key);
}
