import { nameKey } from './keys.ts';
import { plainPhone, plainPostcode, plainWebsite, tellingWords } from './likeness.ts';
import type { Position, Traits } from './likeness.ts';

export const reasons = [
  'same-name',
  'similar-name',
  'same-phone',
  'same-website',
  'same-email',
  'same-postcode',
  'near',
  'same-organisation',
  'far-apart',
  'different-day-or-number',
] as const;

export type Reason = (typeof reasons)[number];

export type Likeness = { readonly score: number; readonly reasons: readonly Reason[] };

/** From this score on a pair is shown to an editor, or to whoever is adding a listing. */
export const likelyFrom = 60;

/** What each reason adds. One place, and one way of being reached, under one name: that is one service. */
const worth: Readonly<Record<Reason, number>> = {
  'same-name': 45,
  'similar-name': 30,
  'same-phone': 25,
  'same-website': 20,
  'same-email': 15,
  'same-postcode': 20,
  near: 20,
  'same-organisation': 10,
  // A charity has branches, and a hall has a class on Monday and another on Tuesday.
  'far-apart': -35,
  'different-day-or-number': -40,
};

/** Under this likeness of names nothing else makes two listings one: a hall has many groups and one number. */
const similarFrom = 0.5;

const nearMetres = 150;
const farMetres = 2000;

/** How likely it is that two listings are of one service, 0 to 100, and why. */
export function likenessOf(one: Traits, other: Traits): Likeness {
  const holds = heldBy(one, other);
  const found = reasons.filter((reason) => holds[reason]);
  const isNamedAlike = holds['same-name'] || holds['similar-name'];
  const sum = found.reduce((total, reason) => total + worth[reason], 0);
  const score = Math.max(0, Math.min(100, isNamedAlike ? sum : Math.min(sum, likelyFrom - 1)));
  return { score, reasons: found };
}

function heldBy(one: Traits, other: Traits): Readonly<Record<Reason, boolean>> {
  const isSame = nameKey(one.name) === nameKey(other.name);
  const samePostcode = meets(one.postcodes, other.postcodes, plainPostcode);
  const metres = nearestMetres(one.positions, other.positions);
  const isNear = metres !== null && metres <= nearMetres;
  return {
    'same-name': isSame,
    'similar-name': !isSame && nameLikeness(one.name, other.name) >= similarFrom,
    'same-phone': meets(one.phones, other.phones, plainPhone),
    'same-website': meets(one.websites, other.websites, plainWebsite),
    'same-email': meets(one.emails, other.emails, (email) => email.trim().toLowerCase()),
    'same-postcode': samePostcode,
    near: isNear && !samePostcode,
    'same-organisation':
      one.organisation !== null && plain(one.organisation) === plain(other.organisation ?? ''),
    'far-apart': metres !== null && metres > farMetres && !samePostcode,
    'different-day-or-number': marks(one.name) !== marks(other.name),
  };
}

/** How many of the three-letter pieces of two names are the same: 0 to 1, as trigrams are compared in PostgreSQL. */
export function nameLikeness(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  const both = [...a].filter((piece) => b.has(piece)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

function piecesOf(name: string): ReadonlySet<string> {
  return new Set(
    tellingWords(name).flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3));
    }),
  );
}

const marking =
  /^(\d+|mon|tues|wednes|thurs|fri|satur|sun|llun|mawrth|mercher|iau|gwener|sadwrn|sul|men|women|mens|womens|junior|senior|beginners|advanced|online)(day|days)?s?$/;

/** What tells two groups of one kind apart: their day, number or whom they are for. */
function marks(name: string): string {
  return tellingWords(name)
    .filter((word) => marking.test(word))
    .toSorted()
    .join(' ');
}

function meets(
  some: readonly string[],
  others: readonly string[],
  plainly: (text: string) => string | null,
): boolean {
  const known = new Set(some.map(plainly).filter((text) => text !== null && text !== ''));
  return others.some((text) => known.has(plainly(text)));
}

function plain(text: string): string {
  return tellingWords(text).join(' ');
}

function nearestMetres(some: readonly Position[], others: readonly Position[]): number | null {
  const all = some.flatMap((one) => others.map((other) => metresBetween(one, other)));
  return all.length === 0 ? null : Math.min(...all);
}

const metresPerDegree = 111_195;

/** Flat, which over a few kilometres is right to a metre. */
function metresBetween(one: Position, other: Position): number {
  const middle = ((one.latitude + other.latitude) / 2) * (Math.PI / 180);
  const north = (one.latitude - other.latitude) * metresPerDegree;
  const east = (one.longitude - other.longitude) * metresPerDegree * Math.cos(middle);
  return Math.hypot(north, east);
}
