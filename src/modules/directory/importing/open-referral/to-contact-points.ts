import { languageCodes } from '../../domain/language-codes.ts';
import type { Contact, Funding, Language, Phone } from '../../domain/listing.ts';
import { mendEmail, mendPhone } from '../../domain/mend-contact-points.ts';
import { mendLanguages } from '../../domain/mend-languages.ts';
import { keyed } from './fields.ts';
import type { Fields } from './fields.ts';
import { idIn } from './reading.ts';
import type { Reading } from './reading.ts';

export function phonesFrom(parts: readonly Fields[], parent: string, reading: Reading): readonly Phone[] {
  return keyed(parts, parent).flatMap(({ fields, key }) => {
    const phone = fields.by('number', (raw) => mendPhone(raw.replaceAll('"', '')));
    if (phone === null) return [];
    return [
      {
        id: idIn(reading, 'phone', key),
        number: phone.number,
        extension: phone.extension ?? (fields.line('extension')?.slice(0, 40) || null),
        type: fields.line('type'),
        description: fields.line('description'),
      },
    ];
  });
}

export function contactsFrom(parts: readonly Fields[], parent: string, reading: Reading): readonly Contact[] {
  return keyed(parts, parent).flatMap(({ fields, key }) => {
    const contact = {
      id: idIn(reading, 'contact', key),
      name: fields.line('name'),
      title: fields.line('title'),
      department: fields.line('department'),
      email: fields.by('email', mendEmail),
      phones: phonesFrom(fields.list('phones'), key, reading),
    };
    const saysNothing = !contact.name && !contact.title && !contact.email && contact.phones.length === 0;
    return saysNothing ? [] : [contact];
  });
}

export function fundingFrom(parts: readonly Fields[], parent: string, reading: Reading): readonly Funding[] {
  return keyed(parts, parent).flatMap(({ fields, key }) => {
    const from = fields.line('source');
    return from === null ? [] : [{ id: idIn(reading, 'funding', key), from }];
  });
}

export type Spoken = { readonly languages: readonly Language[]; readonly interpreting: readonly string[] };

/** Languages, each once, and apart from them what was said of interpreters. */
export function languagesFrom(parts: readonly Fields[], parent: string, reading: Reading): Spoken {
  const languages = new Map<string, Language>();
  const interpreting = new Set<string>();
  for (const { fields } of keyed(parts, parent)) {
    const name = nameOf(fields);
    if (name === '') fields.remark('left-out', 'name', 'missing');
    const said = fields.by('name', () => mendLanguages(name));
    for (const one of said.spoken.filter((spoken) => !languages.has(spoken.name))) {
      const note = one.note ?? fields.line('note');
      languages.set(one.name, { ...one, id: idIn(reading, 'language', `${parent} ${one.name}`), note });
    }
    if (said.interpreting) interpreting.add(said.interpreting);
  }
  return { languages: [...languages.values()], interpreting: [...interpreting] };
}

/** The profile of 3.0 leaves names out, and some feeds give only the code. */
function nameOf(fields: Fields): string {
  const [name, code] = [fields.line('name') ?? fields.line('language'), fields.line('code')];
  if (name !== null || code === null) return name ?? '';
  const known = [...languageCodes.values()].find((one) => one.code === code.toLowerCase());
  return known?.name ?? '';
}
