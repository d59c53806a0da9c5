import type { Also, Capacity, Program } from '../../domain/also.ts';
import { mendWebAddress } from '../../domain/mend-contact-points.ts';
import { keyed } from './fields.ts';
import type { Fields } from './fields.ts';
import { idIn } from './reading.ts';
import type { Reading } from './reading.ts';

type Of = { readonly key: string; readonly reading: Reading };

/** Documents, places left, programme and further addresses; null when nothing of it is said. */
export function alsoFrom(fields: Fields, of: Of): Also | null {
  const [documents, capacities, urls] = [
    documentsFrom(fields, of),
    capacitiesFrom(fields, of),
    urlsFrom(fields, of),
  ];
  const program = programFrom(fields, of);
  const also: Also = {
    ...(documents.length > 0 && { documents }),
    ...(capacities.length > 0 && { capacities }),
    ...(program && { program }),
    ...(urls.length > 0 && { urls }),
  };
  return Object.keys(also).length === 0 ? null : also;
}

function documentsFrom(fields: Fields, { key, reading }: Of) {
  return keyed(fields.list('required_documents'), key).flatMap(({ fields: one, key: own }) => {
    const document = one.line('document') ?? one.line('name');
    if (document === null) return [];
    return [{ id: idIn(reading, 'required_document', own), document, uri: one.by('uri', mendWebAddress) }];
  });
}

function capacitiesFrom(fields: Fields, { key, reading }: Of): readonly Capacity[] {
  return keyed(fields.list('capacities'), key).flatMap(({ fields: one, key: own }) => {
    const [available, maximum] = [countIn(one, 'available'), countIn(one, 'maximum')];
    const description = one.line('description');
    if (available === null && maximum === null && description === null) return [];
    const unit = one.child('unit')?.line('name') ?? null;
    const id = idIn(reading, 'service_capacity', own);
    return [{ id, unit, available, maximum, description, updated: one.day('updated') }];
  });
}

function countIn(fields: Fields, name: string): number | null {
  const count = fields.number(name);
  if (count === null || (count >= 0 && count < 1_000_000_000)) return count;
  fields.remark('doubtful', name, 'impossible');
  return null;
}

function programFrom(fields: Fields, { reading }: Of): Program | null {
  const inside = fields.child('program');
  const name = inside?.line('name') ?? null;
  if (!inside || name === null) return null;
  return {
    id: idIn(reading, 'program', inside.raw('id').slice(0, 200) || name),
    name,
    alternateName: inside.line('alternate_name'),
    description: inside.text('description'),
  };
}

function urlsFrom(fields: Fields, { key, reading }: Of) {
  return keyed(fields.list('additional_urls'), key).flatMap(({ fields: one, key: own }) => {
    const url = one.by('url', mendWebAddress);
    return url === null ? [] : [{ id: idIn(reading, 'url', own), label: one.line('label'), url }];
  });
}
