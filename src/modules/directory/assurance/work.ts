import { m } from '#text';

import type { KindOfWork } from '../worklist/kind-of-work.ts';
import { reportedCount } from './store/report-store.ts';
import { staleCount } from './store/stale-store.ts';

export const reportedWork: KindOfWork = {
  key: 'reported',
  href: '/directory/work/reported',
  name: m.assurance_reported_name,
  count: reportedCount,
};

export const staleWork: KindOfWork = {
  key: 'stale',
  href: '/directory/work/stale',
  name: m.assurance_stale_name,
  count: staleCount,
};
