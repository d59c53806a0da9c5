import type { NetworkId, UserId } from '#platform/ids.ts';
import type { Actor } from '#platform/work.ts';
import type { Chore } from '#platform/worker.ts';

import { networksWithDue } from './store/due-networks.ts';
import { mostAtOnce, writeDueReminders } from './write-due.ts';

/** Every minute, writes the reminders that are due, in the reach of each network by itself. */
export const remindMinutely: Chore = {
  name: 'appointments.remind',
  when: '* * * * *',
  run: async ({ pool, openWork, clock }) => {
    let count = 0;
    for (const networkId of await networksWithDue(pool, clock())) {
      for (let done = mostAtOnce; done === mostAtOnce; count += done) {
        done = await openWork(reminderOf(networkId), writeDueReminders);
      }
    }
    return count;
  },
};

function reminderOf(networkId: NetworkId): Actor {
  return {
    kind: 'system',
    userId: nobody,
    networkIds: [networkId],
    practiceIds: null,
    permissions: new Set(['appointments.remind']),
  };
}

const nobody = '00000000-0000-0000-0000-000000000000' as UserId;
