import { mendWebAddress } from '../../domain/mend-contact-points.ts';
import type { Area } from '../../domain/listing.ts';
import { extentFormat, readExtent } from '../extents/read-extent.ts';
import { keyed } from './fields.ts';
import type { Fields } from './fields.ts';
import { idIn } from './reading.ts';
import type { Reading } from './reading.ts';

export function areasFrom(parts: readonly Fields[], service: string, reading: Reading): readonly Area[] {
  return keyed(parts, service).flatMap(({ fields, key }) => {
    const name = fields.line('name') ?? fields.line('service_area');
    const description = fields.line('description');
    const uri = fields.by('uri', mendWebAddress);
    const { border, extent } = whereFrom(fields, name !== null);
    if ([name, description, uri, border, extent].every((said) => said === null)) return [];
    const extentType = border === null || extent !== null ? fields.line('extent_type') : null;
    return [{ id: idIn(reading, 'service_area', key), name, description, border, extent, extentType, uri }];
  });
}

/** The longest that is kept. */
const mostCharacters = 500_000;

/**
 * Where an area is: its border, where one can be read, to search by; and what was told, to tell it again. GeoJSON that
 * was read is told as it was read. Words are no doubt where there is a name to search by.
 */
function whereFrom(fields: Fields, hasName: boolean): Required<Pick<Area, 'border' | 'extent'>> {
  const told = toldIn(fields);
  if (told.trim() === '') return { border: null, extent: null };
  const type = fields.raw('extent_type').trim();
  const format = extentFormat(told, type);
  const read = readExtent(told, format);
  if (read && 'border' in read) return { border: read.border, extent: format === 'geojson' ? null : told };
  if (told.length > mostCharacters) {
    fields.remark('left-out', 'extent', 'too-long');
    return { border: null, extent: null };
  }
  if (read) fields.remark('doubtful', 'extent', read.why);
  else if (!hasName && type.toLowerCase() !== 'nation') fields.remark('doubtful', 'extent', 'not-a-border');
  return { border: null, extent: told };
}

/** Some tell GeoJSON as it is, and not as text. */
function toldIn(fields: Fields): string {
  const extent = fields.object['extent'];
  return typeof extent === 'object' && extent !== null ? JSON.stringify(extent) : fields.raw('extent');
}
