import type { Organisation } from '../../domain/listing.ts';
import { mendEmail, mendWebAddress } from '../../domain/mend-contact-points.ts';
import { mendName } from '../../domain/mend-name.ts';
import { noted } from '../../domain/mended.ts';
import type { Row } from '../csv-rows.ts';
import { hashOf } from '../derived-id.ts';
import { cellsOf, idIn, rulesVersion } from './reading.ts';
import type { Cells, Reading } from './reading.ts';
import { contactsFrom, fundingFrom, phonesFrom } from './to-contact-points.ts';

const belonging = ['phones', 'contacts', 'funding'] as const;

/** An organisation of the source; null when it has no name. */
export function organisationFrom(row: Row, reading: Reading): Organisation | null {
  const cells = cellsOf('organizations', row, reading);
  const name = nameFrom(cells);
  if (name === null) {
    cells.leftOut('left-out:name:missing');
    return null;
  }
  const [phones = [], contacts = [], funding = []] = belonging.map((table) =>
    reading.held.rowsOf('organisation', row.key, table),
  );
  const organisation = {
    ...detailsFrom(row, cells, reading),
    name,
    phones: phonesFrom(phones, reading),
    contacts: contactsFrom(contacts, reading),
    funding: fundingFrom(funding, reading),
    origin: { source: reading.source, sourceId: row.key, sourceHash: organisationHash(row, reading) },
  };
  cells.taken();
  return organisation;
}

/** Of everything an organisation is made from. */
function organisationHash(row: Row, { held, letters }: Reading): string {
  const rows = belonging.map((table) =>
    held.rowsOf('organisation', row.key, table).map(({ cells }) => cells),
  );
  return hashOf([rulesVersion, letters, row.cells, rows]);
}

/** A name in ordinary letters, which the description may show how to write. */
export function nameFrom(cells: Cells): string | null {
  const name = cells.line('name');
  return name === null ? null : noted(cells.remarks, 'name', mendName(name, cells.raw('description')));
}

export function alternateNameFrom(cells: Cells): string | null {
  const name = cells.line('alternate_name');
  return name === null
    ? null
    : noted(cells.remarks, 'alternate_name', mendName(name, cells.raw('description')));
}

function detailsFrom(row: Row, cells: Cells, reading: Reading) {
  const taxNumber = cells.line('tax_id');
  const identifierId = idIn<string>(reading, 'organization_identifier', row.key);
  return {
    id: idIn<string>(reading, 'organization', row.key),
    alternateName: alternateNameFrom(cells),
    description: cells.text('description'),
    email: cells.by('email', mendEmail),
    website: cells.by('url', mendWebAddress),
    legalStatus: cells.line('legal_status'),
    yearIncorporated: yearIn(cells.raw('year_incorporated')),
    identifiers: taxNumber ? [{ id: identifierId, type: 'tax number', identifier: taxNumber }] : [],
  };
}

function yearIn(text: string): number | null {
  return /^1[0-9]{3}$|^20[0-9]{2}$/.test(text) ? Number(text) : null;
}
