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

/** What people look for and do not find: the commonest first, or place by place. */
export async function gapsView(work: Work, by: GapsView['by'] = 'words'): Promise<GapsView> {
  requirePermission(work, 'directory.edit');

  const gaps = (await gapsSince(work, since(work), shown)).map(({ lastOn, ...gap }) => ({
    ...gap,
    last: dayInWords(lastOn),
    href: `/directory?${addressOf({ words: gap.words, near: gap.near }).toString()}`,
  }));
  return { days, by, parts: by === 'words' ? [{ near: null, gaps }] : byPlace(gaps) };
}

/** The places in which most was looked for come first. */
function byPlace(gaps: GapsView['parts'][number]['gaps']): GapsView['parts'] {
  const times = (part: GapsView['parts'][number]) => part.gaps.reduce((sum, gap) => sum + gap.times, 0);
  return [...Map.groupBy(gaps, ({ near }) => near)]
    .map(([near, own]) => ({ near, gaps: own }))
    .toSorted((one, other) => times(other) - times(one) || one.near.localeCompare(other.near));
}

export async function gapsCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const gaps = await gapsSince(work, since(work), inSheet);
  return csvText([
    ['words', 'near', 'times', 'last_searched_on', 'found'],
    ...gaps.map(({ words, near, times, lastOn, found }) => [words, near, times, lastOn, found]),
  ]);
}

function since(work: Work) {
  return addDays(dayOf(work.now), -days);
}
