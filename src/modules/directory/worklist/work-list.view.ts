import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { kindsOfWork } from './kinds.ts';
import type { WorkListView } from './pages/work-list.page.tsx';

/** Everything that waits for an editor, each kind with how much of it there is. */
export async function workListView(work: Work): Promise<WorkListView> {
  requirePermission(work, 'directory.edit');

  const counted = [];
  for (const { key, href, name, count } of kindsOfWork) {
    counted.push({ key, href, name: name(), count: await count(work) });
  }
  return {
    waiting: counted.filter(({ count }) => count > 0),
    quiet: counted.filter(({ count }) => count === 0),
  };
}
