import { m } from '#text';

import type { KindOfWork } from '../worklist/kind-of-work.ts';
import { countWith } from './store/report-store.ts';

/** What other directories say that somebody should look at. */
export const doubtfulWork: KindOfWork = {
  key: 'doubtful',
  href: '/directory/work/doubtful',
  name: m.import_doubtful_name,
  count: async (work) =>
    (await countWith(work, 'doubtful', null)) + (await countWith(work, 'proposed-for-removal', null)),
};
