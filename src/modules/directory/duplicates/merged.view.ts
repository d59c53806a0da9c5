import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvText } from '../worklist/domain/csv-text.ts';
import type { MergedView } from './pages/merged.page.tsx';
import { mergedLately } from './store/merged-store.ts';

const mostShown = 100;

/** What was made one lately, so that it can be undone. */
export async function mergedView(work: Work): Promise<MergedView> {
  requirePermission(work, 'directory.edit');

  return {
    rows: (await mergedLately(work, mostShown)).map(({ pairId, kept, merged, at }) => ({
      href: `/directory/work/duplicates/${pairId}`,
      kept,
      merged,
      at,
    })),
  };
}

/** The ten thousand latest. */
export async function mergedCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const rows = await mergedLately(work, 10_000);
  return csvText([
    ['kept_id', 'kept_name', 'merged_id', 'merged_name', 'merged_at'],
    ...rows.map(({ keptId, kept, mergedId, merged, at }) => [
      keptId,
      kept,
      mergedId,
      merged,
      at.toISOString(),
    ]),
  ]);
}
