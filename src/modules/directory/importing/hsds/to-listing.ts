import type { Listing, ServiceId } from '../../domain/listing.ts';
import type { Row } from '../csv-rows.ts';
import { cellsOf, idIn } from './reading.ts';
import type { Cells, NamedOrganisation, Reading } from './reading.ts';
import { contactsFrom, fundingFrom, languagesFrom, phonesFrom } from './to-contact-points.ts';
import { nameFrom } from './to-organisation.ts';
import { areasFrom, attributesFrom, eligibilityFrom, placesFrom } from './to-parts.ts';
import { schedulesFrom } from './to-schedules.ts';
import { whatItSays } from './to-service-details.ts';

/** Who runs a service, and whether it names them itself or through another service. */
export type Runs = {
  readonly organisation: NamedOrganisation | null;
  readonly through: 'itself' | 'a-service' | 'nothing';
};

/**
 * A service of the source with all that belongs to it; null when it has no name or no id of its own.
 *
 * @param runs Who runs it, and a hash of everything that it is made from.
 */
export function listingFrom(
  row: Row,
  runs: Runs & { readonly hash: string },
  reading: Reading,
): Listing | null {
  const cells = cellsOf('services', row, reading);
  const name = nameFrom(cells);
  if (name === null || row.key !== row.of('id')) {
    cells.leftOut(whyLeftOut(name, row));
    return null;
  }
  if (runs.through === 'a-service') cells.remarks.push('mended:organization_id:names-a-service');
  if (runs.through === 'nothing') cells.remarks.push('doubtful:organization_id:does-not-exist');
  const places = placesFrom(row, reading);
  const said = whatItSays(row, cells, reading);
  const spoken = languagesFrom(rowsOf(row, 'languages', reading), row.key, reading);
  const listing = {
    ...said,
    id: idIn<ServiceId>(reading, 'service', row.key),
    organisationId: runs.organisation?.id ?? null,
    name: withoutBarePlace(name, { places, organisation: runs.organisation, cells }),
    interpreting: [said.interpreting, ...spoken.interpreting].filter(Boolean).join('; ') || null,
    whoItIsFor: eligibilityFrom(row.key, reading),
    places,
    ...whatBelongs(row, reading),
    languages: spoken.languages,
    attributes: [...attributesFrom(row.key, reading), ...said.attributes],
    origin: { source: reading.source, sourceId: row.key, sourceHash: runs.hash },
  };
  cells.taken();
  return listing;
}

function whyLeftOut(name: string | null, row: Row) {
  if (row.of('id') === '') return 'left-out:id:missing' as const;
  return name === null ? ('left-out:name:missing' as const) : ('left-out:id:said-twice' as const);
}

function whatBelongs(row: Row, reading: Reading) {
  return {
    phones: phonesFrom(rowsOf(row, 'phones', reading), reading),
    contacts: contactsFrom(rowsOf(row, 'contacts', reading), reading),
    schedules: schedulesFrom(
      {
        regular: rowsOf(row, 'regular_schedules', reading),
        holidays: rowsOf(row, 'holiday_schedules', reading),
      },
      row.key,
      reading,
    ),
    areas: areasFrom(row.key, reading),
    funding: fundingFrom(rowsOf(row, 'funding', reading), reading),
  };
}

type Belonging = 'languages' | 'phones' | 'contacts' | 'regular_schedules' | 'holiday_schedules' | 'funding';

function rowsOf(row: Row, table: Belonging, { held }: Reading): readonly Row[] {
  return held.rowsOf('service', row.key, table);
}

type Around = {
  readonly places: Listing['places'];
  readonly organisation: NamedOrganisation | null;
  readonly cells: Cells;
};

/** A branch that is only called by its town says nothing in a list: "Hand in Hand, Naples". */
function withoutBarePlace(name: string, { places, organisation, cells }: Around): string {
  const towns = places.flatMap(({ place }) => place.addresses.flatMap(({ city }) => city ?? []));
  const town = towns.find((one) => one.toLowerCase() === name.toLowerCase());
  if (!organisation || !town || organisation.name.toLowerCase() === name.toLowerCase()) return name;
  cells.remarks.push('mended:name:was-only-a-place');
  return `${organisation.name}, ${town}`;
}
