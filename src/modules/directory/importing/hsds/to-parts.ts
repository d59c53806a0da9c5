import type { Area, Attribute, Listing } from '../../domain/listing.ts';
import type { Row } from '../csv-rows.ts';
import { cellsOf, idIn, locationWith } from './reading.ts';
import type { Reading } from './reading.ts';
import { placeFrom } from './to-place.ts';

/** Where a service can be had. */
export function placesFrom(service: Row, reading: Reading): Listing['places'] {
  const seen = new Set<string>();
  return reading.held.rowsOf('service', service.key, 'services_at_location').flatMap((row) => {
    const cells = cellsOf('services_at_location', row, reading);
    const location = locationWith(row.of('location_id'), reading);
    if (!location || seen.has(location.key)) {
      cells.leftOut(location ? 'left-out:location_id:said-twice' : 'left-out:location_id:does-not-exist');
      return [];
    }
    seen.add(location.key);
    const link = {
      id: idIn<string>(reading, 'service_at_location', row.key),
      description: cells.text('description'),
      place: placeFrom(location, reading, service.of('description')),
    };
    cells.taken();
    return [link];
  });
}

/** Who it is for: paragraphs, when several rows say it. */
export function eligibilityFrom(serviceKey: string, reading: Reading): string | null {
  const paragraphs = reading.held.rowsOf('service', serviceKey, 'eligibility').flatMap((row) => {
    const cells = cellsOf('eligibility', row, reading);
    const text = cells.text('eligibility') ?? '';
    if (text === '') cells.leftOut('left-out:eligibility:says-nothing');
    else cells.taken();
    return text === '' ? [] : [text];
  });
  return paragraphs.join('\n\n') || null;
}

export function areasFrom(serviceKey: string, reading: Reading): readonly Area[] {
  return reading.held.rowsOf('service', serviceKey, 'service_areas').flatMap((row) => {
    const cells = cellsOf('service_areas', row, reading);
    const [name, description] = [cells.line('service_area') ?? cells.line('name'), cells.line('description')];
    if (name === null && description === null) {
      cells.leftOut('left-out:service_area:says-nothing');
      return [];
    }
    cells.taken();
    return [{ id: idIn<string>(reading, 'service_area', row.key), name, description }];
  });
}

/** The terms of a service, each once. */
export function attributesFrom(serviceKey: string, reading: Reading): readonly Attribute[] {
  const said = new Set<string>();
  return reading.held.rowsOf('service', serviceKey, 'services_taxonomy').flatMap((row) => {
    const cells = cellsOf('services_taxonomy', row, reading);
    const code = row.of('taxonomy_id');
    const termId = reading.terms.get(code)?.id;
    if (!termId || said.has(code)) {
      cells.leftOut(termId ? 'left-out:taxonomy_id:said-twice' : 'left-out:taxonomy_id:does-not-exist');
      return [];
    }
    said.add(code);
    const attribute = {
      id: idIn<string>(reading, 'attribute', `${serviceKey} ${code}`),
      termId,
      label: null,
      value: cells.line('taxonomy_detail'),
    };
    cells.taken();
    return [attribute];
  });
}
