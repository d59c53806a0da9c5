import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { GapFound } from '../domain/gap.ts';
import { countGap } from '../store/gap-store.ts';
import type { Query } from './query.ts';

/** As many different ones as are kept of a day: nobody fills a disk by searching. */
const mostOfOneDay = 2_000;

/**
 * Keeps what was looked for and not found, so that the community sees what it lacks. Words and a rough place
 * only: neither who asked nor from where exactly, and nothing that looks like somebody's number or address.
 */
export async function keepGap(work: Work, { words, near }: Query, found: GapFound): Promise<void> {
  const said = withoutNumbers(oneLine(words)).slice(0, 80).toWellFormed().trim();
  if (said === '') return;
  const gap = { searchedOn: dayOf(work.now), words: said, near: roughly(oneLine(near?.name ?? '')), found };
  await countGap(work, gap, mostOfOneDay);
}

function withoutNumbers(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/\S*@\S*/g, ' ')
    .replaceAll(/\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/g, ' ')
    .replaceAll(/\+?\d[\d\s().-]{4,}/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

/** Of a postcode only its first half. */
function roughly(name: string): string {
  return name
    .toLowerCase()
    .replace(/^([a-z]{1,2}\d[a-z\d]?) \d[a-z]{2}$/, '$1')
    .slice(0, 40)
    .toWellFormed()
    .trim();
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
