import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvText } from './domain/csv-text.ts';
import { kindsOfWork } from './kinds.ts';
import type { WorkLine, WorkListView } from './pages/work-list.page.tsx';

/** Everything that waits for an editor, each kind with how much of it there is. */
export async function workListView(work: Work): Promise<WorkListView> {
  requirePermission(work, 'directory.edit');

  const counted = await countedWork(work);
  return {
    waiting: counted.filter(({ count }) => count > 0),
    quiet: counted.filter(({ count }) => count === 0),
  };
}

/** The counts as they are now, with the day, so that one sheet can be laid beside another. */
export async function workListCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const day = dayOf(work.now);
  const counted = await countedWork(work);
  return csvText([
    ['day', 'kind', 'name', 'count'],
    ...counted.map(({ key, name, count }) => [day, key, name, count]),
  ]);
}

async function countedWork(work: Work): Promise<readonly WorkLine[]> {
  const counted: WorkLine[] = [];
  for (const { key, href, name, count } of kindsOfWork) {
    counted.push({ key, href, name: name(), count: await count(work) });
  }
  return counted;
}
