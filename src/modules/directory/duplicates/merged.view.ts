import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { MergedView } from './pages/merged.page.tsx';
import { mergedLately } from './store/merged-store.ts';

const mostShown = 100;

/** What was made one lately, so that it can be undone. */
export async function mergedView(work: Work): Promise<MergedView> {
  requirePermission(work, 'directory.edit');

  return {
    rows: (await mergedLately(work, mostShown)).map(({ pairId, ...row }) => ({
      ...row,
      href: `/directory/work/duplicates/${pairId}`,
    })),
  };
}
