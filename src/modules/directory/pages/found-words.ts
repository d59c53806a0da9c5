import { m } from '#text';

import type { Count, Found, Spot } from '../search/query.ts';
import type { PageAsked } from './chips.ts';
import { relaxedWords } from './filter-words.ts';
import { joinedWords } from './schedule-words.ts';
import { whomLabel } from './whom.ts';

/** What was asked for and what came of it, in one sentence. */
export function countSentence(asked: PageAsked, found: Found, near: Spot | null): string {
  const every = found.relaxed.length > 0 ? null : found.withEvery;
  const services = servicesWords(
    every ?? found.withSome ?? { count: found.services.length, isAtLeast: false },
  );
  return m.directory_found({
    services,
    what: (found.readAs ?? asked.words) ? m.directory_found_for({ words: found.readAs ?? asked.words }) : '',
    where: near ? m.directory_found_near({ near: near.name }) : '',
  });
}

function servicesWords({ count, isAtLeast }: Count): string {
  const services = m.directory_services({ count });
  return isAtLeast ? m.directory_at_least({ services }) : services;
}

/** How the place was read, where it was not read as it was typed. */
export function placeSentence(asked: PageAsked, near: Spot | null): string | null {
  if (asked.near === '') return null;
  if (near === null) return m.directory_place_unknown({ near: asked.near });
  return near.insteadOf ? m.directory_place_instead({ typed: near.insteadOf, near: near.name }) : null;
}

/** What was given up, and that nothing had all of it. */
export function relaxedSentence({ relaxed }: Pick<Found, 'relaxed'>): string | null {
  if (relaxed.length === 0) return null;
  return m.directory_relaxed({ parts: joinedWords(relaxed.map(relaxedWords)) });
}

export function alsoSentence({ also }: Pick<Found, 'also'>): string | null {
  return also.length === 0 ? null : m.directory_also({ words: also.slice(0, 6).join(', ') });
}

/** The title of the page, which people see in their list of tabs. */
export function searchTitle({ words, near, whom }: PageAsked): string {
  const parts = [words, whom && whomLabel(whom), near].filter((part) => part);
  return [...parts, m.directory_title()].join(' – ');
}
