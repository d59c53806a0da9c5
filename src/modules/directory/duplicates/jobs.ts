import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import type { Actor } from '#platform/work.ts';
import type { Chore } from '#platform/worker.ts';

import { atOnce, findDuplicates } from './commands/find-duplicates.ts';

/** So that after a great import other chores have their turn. */
const mostWorks = 200;

/** Compares what was added, edited or imported since the last time. */
export const lookForDuplicates: Chore = {
  name: 'directory.look-for-duplicates',
  when: '*/10 * * * *',
  run: async ({ openWork }) => {
    let count = 0;
    for (let works = 0; works < mostWorks; works += 1) {
      const compared = await openWork(byItself, findDuplicates);
      count += compared;
      if (compared < atOnce) break;
    }
    return count;
  },
};

const byItself: Actor = {
  kind: 'system',
  userId: noNetwork as string as UserId,
  networkIds: [noNetwork],
  practiceIds: null,
  permissions: new Set(['directory.edit'] as const),
};
