import { addDays, dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { dayInWords } from '../assurance/day-text.ts';
import { gapsSince } from '../store/gap-store.ts';
import { csvText } from '../worklist/domain/csv-text.ts';
import { addressOf } from './asked.ts';
import type { GapsView } from './pages/gaps.page.tsx';

/** What is older may have been filled since, or was a season. */
const days = 90;

const shown = 200;
const inSheet = 10_000;

/** What people look for and do not find, the commonest first. */
export async function gapsView(work: Work): Promise<GapsView> {
  requirePermission(work, 'directory.edit');

  const gaps = await gapsSince(work, since(work), shown);
  return {
    days,
    gaps: gaps.map(({ words, near, times, lastOn }) => ({
      words,
      near,
      times,
      last: dayInWords(lastOn),
      href: `/directory?${addressOf({ words, near }).toString()}`,
    })),
  };
}

export async function gapsCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const gaps = await gapsSince(work, since(work), inSheet);
  return csvText([
    ['words', 'near', 'times', 'last_searched_on'],
    ...gaps.map(({ words, near, times, lastOn }) => [words, near, times, lastOn]),
  ]);
}

function since(work: Work) {
  return addDays(dayOf(work.now), -days);
}
