import { hoursInText } from '../../domain/hours-text.ts';
import { hashOf } from '../derived-id.ts';
import type { JsonObject } from '../open-referral/fields.ts';
import type { FeedRecord } from '../open-referral/read-feed.ts';
import { withNumbers } from '../tabular/numbers.ts';
import type { SheetField } from '../domain/sheet-fields.ts';

/** A row of a spreadsheet as a service in the shape of HSDS 3. */
export function recordOfRow(row: readonly string[], fields: readonly (SheetField | '')[]): FeedRecord {
  const of = (field: SheetField) =>
    row
      .filter((cell, at) => fields[at] === field && cell !== '')
      .join('\n')
      .trim() || null;
  const name = of('name');
  const id =
    of('id') ?? (name && `row ${hashOf([name, of('organization'), of('postal_code'), of('venue')])}`);
  if (id === null) return { kind: 'unreadable', why: 'left-out:name:missing' };
  const organization = of('organization');
  const phones = phonesOf(of('phone'));
  return {
    kind: 'service',
    remarks: phones.some(({ isMended }) => isMended) ? ['mended:number:zero-was-lost'] : [],
    object: withNumbers({
      id,
      name,
      description: of('description'),
      eligibility_description: of('eligibility_description'),
      minimum_age: of('minimum_age'),
      maximum_age: of('maximum_age'),
      fees_description: of('fees'),
      email: of('email'),
      url: of('url'),
      application_process: of('application_process'),
      status: of('status') ?? 'active',
      organization: organization === null ? null : { name: organization },
      phones: phones.map(({ number }) => ({ number })),
      contacts: partsOf(of('contact'), 'name'),
      languages: partsOf(of('language'), 'name'),
      schedules: schedulesOf(of('hours')),
      service_at_locations: placesOf(of),
      attributes: (of('category') ?? '')
        .split(/[,;\n]/)
        .map((term) => term.trim())
        .filter((term) => term !== '')
        .map((term) => ({ taxonomy_term: { name: term } })),
    }),
  };
}

function partsOf(text: string | null, name: string): readonly JsonObject[] {
  return text === null ? [] : text.split('\n').map((one) => ({ [name]: one }));
}

/** Spreadsheets take a telephone number for a number, and a number begins with no 0. */
function phonesOf(text: string | null) {
  const written = text?.split('\n') ?? [];
  return written.map((one) => {
    const isMended = /^[1-9]\d{8,9}$/.test(one);
    return { number: isMended ? `0${one}` : one, isMended };
  });
}

/** Hours that are understood to the last word are hours; others stay as they were written. */
function schedulesOf(text: string | null): readonly JsonObject[] {
  if (text === null) return [];
  const hours = hoursInText(text);
  if (hours === null) return [{ description: text }];
  return hours.map(({ byDay, opensAt, closesAt }) => ({
    freq: 'WEEKLY',
    byday: [...byDay],
    opens_at: opensAt,
    closes_at: closesAt,
  }));
}

function placesOf(of: (field: SheetField) => string | null): readonly JsonObject[] {
  const [venue, street, city, postcode] = [of('venue'), of('address_1'), of('city'), of('postal_code')];
  if (venue === null && street === null && city === null && postcode === null) return [];
  const isOnline = /^(online|zoom|virtual|teams|ar-lein)\b/i.test(venue ?? '');
  const address = { address_1: street, city, postal_code: postcode, country: 'GB', address_type: 'physical' };
  return [
    {
      location: {
        location_type: isOnline ? 'virtual' : 'physical',
        name: venue,
        addresses: street === null && city === null && postcode === null ? [] : [address],
      },
    },
  ];
}
