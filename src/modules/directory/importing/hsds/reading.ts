import type { Organisation, TaxonomyTerm } from '../../domain/listing.ts';
import { noted } from '../../domain/mended.ts';
import type { Mended, Remark } from '../../domain/mended.ts';
import { mendLine, mendProse } from '../../domain/mend-text.ts';
import type { Letters, Prose } from '../../domain/mend-text.ts';
import type { Note } from '../batch.ts';
import type { Row } from '../csv-rows.ts';
import { derivedId } from '../derived-id.ts';
import type { Held } from '../sorting/held.ts';
import type { TableName } from './tables.ts';

/** What is known while the services of a folder are read, and what becomes of their rows. */
export type Reading = {
  readonly source: string;
  /** Of its opening times. */
  readonly zone: string;
  /** What belongs to the services, or organisations, that are read now. */
  readonly held: Held<TableName>;
  readonly letters: Letters;
  /** By their id in the source. */
  readonly terms: ReadonlyMap<string, TaxonomyTerm>;
  readonly notes: Note[];
};

/** As much of an organisation as its services need. */
export type NamedOrganisation = Pick<Organisation, 'id' | 'name'>;

/** Raised when records are read differently than before: then all of them are read again. */
export const rulesVersion = 2;

export function idIn<Id extends string>({ source }: Reading, table: string, key: string): Id {
  return derivedId<Id>(source, table, key);
}

export function locationWith(id: string, { held }: Reading): Row | undefined {
  return held.rowsOf('location', id, 'locations')[0];
}

/** The cells of one row as they are read, and what is remarked on the way. */
export type Cells = {
  readonly remarks: Remark[];
  readonly raw: (column: string) => string;
  /** One line, or null when there is nothing. */
  readonly line: (column: string) => string | null;
  readonly prose: (column: string) => Prose | null;
  /** The text of prose, or null when there is none. */
  readonly text: (column: string) => string | null;
  /** What a mending rule makes of a cell. */
  readonly by: <T>(column: string, mend: (raw: string) => Mended<T>) => T;
  /** Says at last what became of the row, once: something of it was taken, or nothing. */
  readonly taken: () => void;
  readonly leftOut: (why: Remark) => void;
};

export function cellsOf(table: TableName, row: Row, { letters, notes }: Reading): Cells {
  const remarks: Remark[] = [];
  const by: Cells['by'] = (column, mend) => noted(remarks, column, mend(row.of(column)));
  const prose: Cells['prose'] = (column) => {
    const read = by(column, (raw) => mendProse(raw, letters));
    return read.text === '' && read.markers.length === 0 ? null : read;
  };
  return {
    remarks,
    raw: row.of,
    by,
    prose,
    line: (column) => by(column, (raw) => mendLine(raw, letters)) || null,
    text: (column) => prose(column)?.text || null,
    taken: () => void notes.push({ table, key: row.key, remarks, taken: true }),
    leftOut: (why) => void notes.push({ table, key: row.key, remarks: [why], taken: false }),
  };
}
