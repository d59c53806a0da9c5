import type { Contact, Funding, Language, Phone } from '../../domain/listing.ts';
import { mendEmail, mendPhone } from '../../domain/mend-contact-points.ts';
import { mendLanguages } from '../../domain/mend-languages.ts';
import type { Row } from '../csv-rows.ts';
import { cellsOf, idIn } from './reading.ts';
import type { Cells, Reading } from './reading.ts';

export function phonesFrom(rows: readonly Row[], reading: Reading): readonly Phone[] {
  return rows.flatMap((row) => {
    const cells = cellsOf('phones', row, reading);
    const phone = cells.by('number', mendPhone);
    if (phone === null) {
      cells.leftOut('left-out:number:missing');
      return [];
    }
    cells.taken();
    return [
      {
        id: idIn(reading, 'phone', row.key),
        number: phone.number,
        extension: phone.extension ?? cells.line('extension'),
        type: cells.line('type'),
        description: cells.line('description'),
      },
    ];
  });
}

export function contactsFrom(rows: readonly Row[], reading: Reading): readonly Contact[] {
  return rows.flatMap((row) => {
    const cells = cellsOf('contacts', row, reading);
    const phones = [
      ...ownPhone(row, cells, reading),
      ...phonesFrom(reading.held.rowsOf('contact', row.key, 'phones'), reading),
    ];
    const contact = {
      id: idIn<string>(reading, 'contact', row.key),
      name: cells.line('name'),
      title: cells.line('title'),
      department: cells.line('department'),
      email: cells.by('email', mendEmail),
      phones,
    };
    if (!contact.name && !contact.title && !contact.email && phones.length === 0) {
      cells.leftOut('left-out:name:says-nothing');
      return [];
    }
    cells.taken();
    return [contact];
  });
}

/** Some feeds keep a number with its contact, in parts. Parts that make no whole number are not dialled. */
function ownPhone(row: Row, cells: Cells, reading: Reading): readonly Phone[] {
  const [area, number] = [cells.raw('phone_areacode'), cells.raw('phone_number')];
  if (number === '') return [];
  if (`${area}${number}`.replaceAll(/\D/g, '').length < 10) {
    cells.remarks.push('doubtful:phone_number:incomplete');
    return [];
  }
  const extension = cells.line('phone_extension');
  const whole = area === '' ? number : `${area}-${number}`;
  return [
    {
      id: idIn(reading, 'phone', `contact ${row.key}`),
      number: whole,
      extension,
      type: null,
      description: null,
    },
  ];
}

export type Spoken = { readonly languages: readonly Language[]; readonly interpreting: readonly string[] };

/** Languages of a service, each once, and apart from them what was said of interpreters. */
export function languagesFrom(rows: readonly Row[], serviceKey: string, reading: Reading): Spoken {
  const languages = new Map<string, Language>();
  const interpreting = new Set<string>();
  for (const row of rows) {
    const cells = cellsOf('languages', row, reading);
    const text = cells.text('language') ?? '';
    const said = cells.by('language', () => mendLanguages(text));
    const fresh = said.spoken.filter(({ name }) => !languages.has(name));
    for (const one of fresh)
      languages.set(one.name, { id: idIn(reading, 'language', `${serviceKey} ${one.name}`), ...one });
    if (said.interpreting) interpreting.add(said.interpreting);
    if (fresh.length > 0 || said.interpreting) cells.taken();
    else cells.leftOut(text === '' ? 'left-out:language:says-nothing' : 'left-out:language:said-twice');
  }
  return { languages: [...languages.values()], interpreting: [...interpreting] };
}

export function fundingFrom(rows: readonly Row[], reading: Reading): readonly Funding[] {
  return rows.flatMap((row) => {
    const cells = cellsOf('funding', row, reading);
    const from = cells.line('source');
    if (from === null) cells.leftOut('left-out:source:says-nothing');
    else cells.taken();
    return from === null ? [] : [{ id: idIn<string>(reading, 'funding', row.key), from }];
  });
}
