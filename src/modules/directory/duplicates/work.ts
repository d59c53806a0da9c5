import { m } from '#text';

import type { KindOfWork } from '../worklist/kind-of-work.ts';
import { openPairCount } from './store/pair-store.ts';

export const duplicatesWork: KindOfWork = {
  key: 'duplicates',
  href: '/directory/work/duplicates',
  name: m.duplicates_name,
  count: openPairCount,
};
