import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvText } from '../worklist/domain/csv-text.ts';
import type { Pair } from './domain/pair.ts';
import type { DuplicatesView } from './pages/duplicates.page.tsx';
import { openPairs } from './store/pair-store.ts';

const perPage = 50;
const mostRows = 10_000;

export async function duplicatesView(
  work: Work,
  after: Pick<Pair, 'score' | 'id'> | null,
): Promise<DuplicatesView> {
  requirePermission(work, 'directory.edit');

  const found = await openPairs(work, { after, limit: perPage + 1 });
  const rows = found.slice(0, perPage);
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return {
    rows: rows.map(({ id, oneName, otherName, reasons, ...pair }) => ({
      href: `/directory/work/duplicates/${id}`,
      value: [id, pair.keepId, pair.versions].join('_'),
      one: oneName,
      other: otherName,
      reasons,
      kept:
        pair.keepId === pair.oneId
          ? { name: oneName, by: pair.oneBy }
          : { name: otherName, by: pair.otherBy },
    })),
    next: last ? `/directory/work/duplicates?after=${last.score}_${last.id}` : null,
    continued: after !== null,
  };
}

/** The ten thousand likeliest. */
export async function duplicatesCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const pairs = await openPairs(work, { after: null, limit: mostRows });
  return csvText([
    ['id', 'name', 'organization', 'other_id', 'other_name', 'other_organization', 'score', 'reasons'],
    ...pairs.map(({ oneId, oneName, oneBy, otherId, otherName, otherBy, score, reasons }) => [
      oneId,
      oneName,
      oneBy,
      otherId,
      otherName,
      otherBy,
      score,
      reasons.join(' '),
    ]),
  ]);
}
