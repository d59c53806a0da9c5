import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import type { Actor } from '#platform/work.ts';
import type { Chore } from '#platform/worker.ts';

import { countOffered } from '../commands/count-offered.ts';

/** Every hour: nobody waits for a new kind of listing to be offered as a choice. */
export const countOfferedHourly: Chore = {
  name: 'directory.count-offered',
  when: '7 * * * *',
  run: ({ openWork }) => openWork(byItself, countOffered),
};

const byItself: Actor = {
  kind: 'system',
  userId: noNetwork as string as UserId,
  networkIds: [noNetwork],
  practiceIds: null,
  permissions: new Set(['directory.edit'] as const),
};
