import { statuses } from '../../domain/listing.ts';
import type { Attribute, CostOption, Status } from '../../domain/listing.ts';
import { mendEmail, mendWebAddress } from '../../domain/mend-contact-points.ts';
import type { Row } from '../csv-rows.ts';
import { idIn } from './reading.ts';
import type { Cells, Reading } from './reading.ts';
import { alternateNameFrom } from './to-organisation.ts';

/** What the row of a service says itself. */
export function whatItSays(row: Row, cells: Cells, reading: Reading) {
  const description = cells.prose('description');
  const fees = cells.text('fees');
  return {
    alternateName: alternateNameFrom(cells),
    description: description?.text || null,
    url: cells.by('url', mendWebAddress),
    email: cells.by('email', mendEmail),
    status: statusFrom(cells),
    interpreting: cells.text('interpretation_services'),
    howToStart: howToStartFrom(cells),
    fees,
    costs: costsFrom(fees, row.key, reading),
    waitTime: cells.line('wait_time'),
    accreditations: cells.text('accreditations'),
    licences: cells.text('licenses'),
    minimumAge: null,
    maximumAge: null,
    alert: null,
    assured: null,
    also: null,
    attributes: markersFrom(description?.markers ?? [], row.key, reading),
  };
}

/** A source that does not say is taken at its word that what it lists is there to be used. */
function statusFrom(cells: Cells): Status {
  const said = cells.raw('status').toLowerCase();
  if (said === '') {
    cells.remarks.push('mended:status:supposed-active');
    return 'active';
  }
  const known = statuses.find((status) => status === said);
  if (!known) cells.remarks.push('doubtful:status:unknown');
  return known ?? 'inactive';
}

/** "None" is not how anybody starts. */
function howToStartFrom(cells: Cells): string | null {
  const text = cells.text('application_process');
  if (text === null || !/^(none|n\/?a|nil|-+)\.?$/i.test(text)) return text;
  cells.remarks.push('mended:application_process:said-none');
  return null;
}

/** Free when it says so in so many words; anything else stays in words. */
function costsFrom(fees: string | null, key: string, reading: Reading): readonly CostOption[] {
  if (fees === null || !/^(free|none|no (fees?|charges?|costs?))\.?$/i.test(fees)) return [];
  const id = idIn<string>(reading, 'cost_option', key);
  const nothing = { option: null, currency: null, amountDescription: null, validFrom: null, validTo: null };
  return [{ id, amount: 0, ...nothing }];
}

/** Codes that stood in the text. What they mean the source does not say, so they are kept as they are. */
function markersFrom(markers: readonly string[], key: string, reading: Reading): readonly Attribute[] {
  return markers.map((marker) => ({
    id: idIn(reading, 'attribute', `${key} marker ${marker}`),
    termId: null,
    label: 'marker',
    value: marker,
  }));
}
