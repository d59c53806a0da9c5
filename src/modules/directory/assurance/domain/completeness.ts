import type { Service } from '../../domain/service.ts';

/** What somebody needs to know before they go, in the order in which they ask. */
export const parts = [
  'description',
  'contact',
  'times',
  'place',
  'cost',
  'whom',
  'start',
  'access',
  'languages',
  'terms',
] as const;

export type ListingPart = (typeof parts)[number];

/**
 * What each part is worth; together 100. What it is and how to reach it matter most: without them nobody can
 * use a listing at all. When and where come next, then what it costs.
 */
export const worth: Readonly<Record<ListingPart, number>> = {
  description: 20,
  contact: 20,
  times: 15,
  place: 15,
  cost: 10,
  whom: 5,
  start: 5,
  access: 4,
  languages: 2,
  terms: 4,
};

/** A description that is shorter tells little: half of its worth. */
export const richCharacters = 80;

export type Completeness = {
  /** 0 to 100. */
  readonly score: number;
  readonly missing: readonly ListingPart[];
  /** There, but so short that it tells little. */
  readonly thin: readonly ListingPart[];
};

export type Said = Pick<
  Service,
  | 'description'
  | 'email'
  | 'url'
  | 'organisationUrl'
  | 'phones'
  | 'schedules'
  | 'places'
  | 'areas'
  | 'costs'
  | 'fees'
  | 'whoItIsFor'
  | 'minimumAge'
  | 'maximumAge'
  | 'howToStart'
  | 'accessibility'
  | 'languages'
  | 'terms'
>;

/** How much of what people need a listing says. */
export function completenessOf(said: Said): Completeness {
  const missing = parts.filter((part) => !isThere[part](said));
  const thin = isThere.description(said) && isThin(said) ? (['description'] as const) : [];
  const lost =
    missing.reduce((sum, part) => sum + worth[part], 0) + (thin.length > 0 ? worth.description / 2 : 0);
  return { score: 100 - lost, missing, thin };
}

const isThere: Readonly<Record<ListingPart, (said: Said) => boolean>> = {
  description: ({ description }) => hasWords(description),
  contact: ({ email, url, organisationUrl, phones }) =>
    phones.length > 0 || [email, url, organisationUrl].some(hasWords),
  times: ({ schedules }) => schedules.length > 0,
  place: ({ places, areas }) => areas.length > 0 || places.some(isFindable),
  cost: ({ costs, fees }) => costs.length > 0 || hasWords(fees),
  whom: ({ whoItIsFor, minimumAge, maximumAge }) =>
    hasWords(whoItIsFor) || minimumAge !== null || maximumAge !== null,
  start: ({ howToStart }) => hasWords(howToStart),
  access: ({ accessibility, places }) =>
    accessibility.length > 0 || (places.length > 0 && places.every(({ type }) => type === 'virtual')),
  languages: ({ languages }) => languages.length > 0,
  terms: ({ terms }) => terms.length > 0,
};

/** Somewhere on the web, or somewhere to go to. */
function isFindable({ type, postcode, addressLines, position, url }: Said['places'][number]): boolean {
  return type === 'virtual'
    ? hasWords(url)
    : hasWords(postcode) || addressLines.length > 0 || position !== null;
}

function isThin({ description }: Said): boolean {
  return (description ?? '').trim().length < richCharacters;
}

function hasWords(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
