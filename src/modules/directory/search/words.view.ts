import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { wordGroups } from '../store/synonym-store.ts';
import { csvText } from '../worklist/domain/csv-text.ts';
import type { WordsView } from './pages/words.page.tsx';

/** Every group of words that searches know, by its first word. */
export async function wordsView(work: Work): Promise<WordsView> {
  requirePermission(work, 'directory.edit');

  const groups = await wordGroups(work);
  return {
    groups: groups.map(({ id, same, leads }) => ({
      href: `/directory/work/words/${id}`,
      same: few(same),
      leads: few(leads),
    })),
  };
}

/** Enough to know a group by. */
const shown = 6;

function few(terms: readonly string[]): string {
  const first = terms.slice(0, shown).join(', ');
  return terms.length > shown ? `${first}, +${terms.length - shown}` : first;
}

export async function wordsCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const groups = await wordGroups(work);
  return csvText([
    ['group_id', 'term', 'kind'],
    ...groups.flatMap(({ id, same, leads }) => [
      ...same.map((term) => [id, term, 'same']),
      ...leads.map((term) => [id, term, 'helps']),
    ]),
  ]);
}
