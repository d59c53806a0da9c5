import type { Organisation } from '../../domain/listing.ts';
import { mendEmail, mendWebAddress } from '../../domain/mend-contact-points.ts';
import { mendName } from '../../domain/mend-name.ts';
import { hashOf } from '../derived-id.ts';
import { keyed } from './fields.ts';
import type { Fields } from './fields.ts';
import { idIn, rulesVersion } from './reading.ts';
import type { Reading } from './reading.ts';
import { contactsFrom, fundingFrom, phonesFrom } from './to-contact-points.ts';

/** An organisation as it comes with a service; null when it has no name. */
export function organisationFrom(fields: Fields, reading: Reading): Organisation | null {
  const written = fields.line('name');
  if (written === null) {
    fields.remark('left-out', 'name', 'missing');
    return null;
  }
  const name = fields.by('name', () => mendName(written, fields.raw('description')));
  const key = organisationKey(fields, name);
  return {
    id: idIn(reading, 'organization', key),
    name,
    alternateName: fields.line('alternate_name'),
    description: fields.text('description'),
    email: fields.by('email', mendEmail),
    website: fields.by('website', mendWebAddress) ?? fields.by('url', mendWebAddress),
    uri: fields.by('uri', mendWebAddress),
    logo: fields.by('logo', mendWebAddress),
    legalStatus: fields.line('legal_status'),
    yearIncorporated: yearIn(fields.number('year_incorporated')),
    identifiers: identifiersFrom(fields, key, reading),
    phones: phonesFrom(fields.list('phones'), `organisation ${key}`, reading),
    contacts: contactsFrom(fields.list('contacts'), `organisation ${key}`, reading),
    funding: fundingFrom(fields.list('funding'), `organisation ${key}`, reading),
    origin: {
      source: reading.source,
      sourceId: key,
      sourceHash: hashOf([rulesVersion, fields.object]),
    },
  };
}

/** Its id, or its name where the source gives it none: it is the same one in every service. */
function organisationKey(fields: Fields, name: string): string {
  return fields.raw('id').trim().slice(0, 200) || `called ${name.toLowerCase().slice(0, 180)}`;
}

function identifiersFrom(fields: Fields, key: string, reading: Reading): Organisation['identifiers'] {
  return keyed(fields.list('organization_identifiers'), key).flatMap(({ fields: one, key: own }) => {
    const identifier = one.line('identifier');
    const type = one.line('identifier_scheme') ?? one.line('identifier_type');
    if (identifier === null) return [];
    return [{ id: idIn(reading, 'organization_identifier', own), type: type ?? 'number', identifier }];
  });
}

function yearIn(year: number | null): number | null {
  return year !== null && Number.isInteger(year) && year > 1000 && year < 2100 ? year : null;
}
