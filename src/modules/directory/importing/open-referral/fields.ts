import { noted } from '../../domain/mended.ts';
import type { Mended, Remark } from '../../domain/mended.ts';
import { mendHtml } from '../../domain/mend-html.ts';
import { isPlain, mendLine, mendProse } from '../../domain/mend-text.ts';
import { dayIn, numberIn, textIn } from './scalars.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * One object of a feed, read without trusting it: null, a wrong type or a list where one thing belongs is put
 * right where that is certain, and said. What is inside another is remarked on with its path: `phones.number`.
 */
export type Fields = {
  readonly object: JsonObject;
  /** Where it is: `phones.` for what is in a list of them. */
  readonly path: string;
  readonly remarks: Remark[];
  /** Text as it stands; empty when there is none. */
  readonly raw: (name: string) => string;
  /** One line, or null when there is nothing. */
  readonly line: (name: string) => string | null;
  /** Several lines, without markup. */
  readonly text: (name: string) => string | null;
  readonly number: (name: string) => number | null;
  /** `YYYY-MM-DD` */
  readonly day: (name: string) => string | null;
  readonly by: <T>(name: string, mend: (raw: string) => Mended<T>) => T;
  readonly child: (name: string) => Fields | null;
  /** The objects of a list; of one object where a list belongs, that. */
  readonly list: (name: string) => readonly Fields[];
  /** Adds `kind:field:reason` with the path of this object. */
  readonly remark: (kind: 'mended' | 'doubtful' | 'left-out', name: string, why: string) => void;
};

/** More phones, places or hours than any service has. */
const mostParts = 300;

export function fieldsOf(object: JsonObject, remarks: Remark[], path = ''): Fields {
  const remark: Fields['remark'] = (kind, name, why) => void remarks.push(`${kind}:${path}${name}:${why}`);
  const by: Fields['by'] = (name, mend) => noted(remarks, `${path}${name}`, mend(raw(name)));
  const raw = (name: string) => noted(remarks, `${path}${name}`, textIn(object[name]));
  const text = (name: string) => {
    const said = object[name];
    if (isPlain(said, mostProse)) return said || null;
    const plain = by(name, mendHtml);
    return noted(remarks, `${path}${name}`, mendProse(plain, 'sure')).text || null;
  };
  const list = (name: string) => {
    const found = objectsIn(object[name]);
    if (found.length > mostParts) remark('doubtful', name, 'too-many');
    return found.slice(0, mostParts).map((one) => fieldsOf(one, remarks, `${path}${name}.`));
  };
  return {
    object,
    path,
    remarks,
    raw,
    by,
    text,
    list,
    remark,
    line: (name) => {
      const said = object[name];
      if (isPlain(said, mostLine)) return said || null;
      return noted(remarks, `${path}${name}`, mendLine(by(name, mendHtml), 'sure')) || null;
    },
    number: (name) => noted(remarks, `${path}${name}`, numberIn(object[name])),
    day: (name) => by(name, dayIn),
    child: (name) => {
      const inside = object[name];
      return isObject(inside) ? fieldsOf(inside, remarks, `${path}${name}.`) : null;
    },
  };
}

const mostLine = 500;
const mostProse = 20_000;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectsIn(value: unknown): readonly JsonObject[] {
  if (isObject(value)) return [value];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Parts with a name of their own beside each other: their id where they have one that no other has. */
export function keyed(
  parts: readonly Fields[],
  parent: string,
): readonly { readonly fields: Fields; readonly key: string }[] {
  const seen = new Set<string>();
  return parts.map((fields, index) => {
    const id = typeof fields.object['id'] === 'string' ? fields.object['id'].slice(0, 100) : '';
    const own = id === '' || seen.has(id) ? `#${index}` : id;
    seen.add(own);
    return { fields, key: `${parent} ${own}` };
  });
}
