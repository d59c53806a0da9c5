import type { Listing } from '../domain/listing.ts';
import { hashOf } from './derived-id.ts';

/** The fields of a listing that a source says. */
export const saidFields = [
  'organisationId',
  'name',
  'alternateName',
  'description',
  'url',
  'email',
  'status',
  'interpreting',
  'howToStart',
  'fees',
  'waitTime',
  'accreditations',
  'licences',
  'whoItIsFor',
  'minimumAge',
  'maximumAge',
  'alert',
  'assured',
  'places',
  'phones',
  'contacts',
  'schedules',
  'languages',
  'costs',
  'areas',
  'funding',
  'attributes',
  'also',
] as const satisfies readonly (keyof Listing)[];

export type SaidField = (typeof saidFields)[number];

/** A hash of each field that is filled, and the day since when it says so. */
export type Said = Partial<Readonly<Record<SaidField, readonly [hash: string, since: string]>>>;

export function saidBy(listing: Listing, day: string, before: Said = {}): Said {
  const said: { -readonly [Field in keyof Said]: Said[Field] } = {};
  for (const field of saidFields) {
    const hash = hashOfField(listing, field);
    const was = before[field];
    if (hash !== '') said[field] = was?.[0] === hash ? was : [hash, day];
  }
  return said;
}

export type Merged = {
  readonly listing: Listing;
  /** Fields that stay as they were changed here. */
  readonly kept: readonly SaidField[];
  /** Of those, the ones of which the source says something new. */
  readonly disputed: readonly SaidField[];
};

/**
 * What stands when a source is read again: what was changed here stays, and everything else is as the source
 * says. The source's new word on a field that was changed here is in dispute.
 */
export function mergedWith(theirs: Listing, ours: Listing, before: Said): Merged {
  const hashes = saidFields.map((field) => ({
    field,
    was: before[field]?.[0] ?? '',
    here: hashOfField(ours, field),
    there: hashOfField(theirs, field),
  }));
  const kept = hashes.filter(({ was, here, there }) => here !== was && here !== there);
  const keptFields = kept.map(({ field }) => field);
  return {
    listing: { ...theirs, ...picked(ours, keptFields) },
    kept: keptFields,
    disputed: kept.filter(({ was, there }) => there !== was).map(({ field }) => field),
  };
}

export function picked(listing: Listing, fields: readonly SaidField[]): Partial<Listing> {
  return Object.fromEntries(fields.map((field) => [field, listing[field]]));
}

function hashOfField(listing: Listing, field: SaidField): string {
  return hashSaid(listing[field]);
}

/** Of a value that a field may have; empty when it says nothing. */
export function hashSaid(value: unknown): string {
  const text = plain(value);
  if (text === '') return '';
  return text.length > 200 ? hashOfText(text) : rememberedHash(text);
}

function hashOfText(text: string): string {
  return hashOf(text).slice(0, 8);
}

/** Much is said of every other listing: active, free, in English. */
const remembered = new Map<string, string>();
const mostRemembered = 2000;

function rememberedHash(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const made = hashOfText(text);
  remembered.set(text, made);
  return made;
}

/** Ids, the order of keys and the order of rows say nothing; what is empty says nothing either. */
function plain(value: unknown): string {
  if (value === null || value === undefined || value === '' || value === false) return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value))
    return value.length < 2 ? plain(value[0]) : value.map(plain).toSorted(byText).join('\n');
  return plainEntries(value);
}

function plainEntries(value: object): string {
  const entries: (readonly [string, string])[] = [];
  for (const [key, inside] of Object.entries(value)) {
    const text = inside === null || key === 'id' || key === 'origin' ? '' : plain(inside);
    if (text !== '') entries.push([key, text]);
  }
  return JSON.stringify(entries.toSorted(([a], [b]) => byText(a, b)));
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
