import { m } from '#text';
import { addDays, dayOf } from '#platform/local-date.ts';

import { gapCountSince } from '../store/gap-store.ts';
import type { KindOfWork } from '../worklist/kind-of-work.ts';

/** What was not found in the last month. */
export const gapsWork: KindOfWork = {
  key: 'gaps',
  href: '/directory/work/gaps',
  name: m.search_gaps_name,
  count: (work) => gapCountSince(work, addDays(dayOf(work.now), -30)),
};
