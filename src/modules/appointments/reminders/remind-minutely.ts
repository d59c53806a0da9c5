import { z } from 'zod';

import { idOf } from '#platform/ids.ts';
import type { NetworkId, UserId } from '#platform/ids.ts';
import { defineJob, doJob, enqueue } from '#platform/jobs.ts';
import type { Actor } from '#platform/work.ts';
import type { Chore } from '#platform/worker.ts';

import { networksWithDue } from './store/due-networks.ts';
import { mostAtOnce, writeDueReminders } from './write-due.ts';

/** So many jobs write reminders at the same time: when a worker is killed, the others go on. */
const hands = Array.from({ length: 8 }, (_, number) => `00000000-0000-4000-8000-00000000000${number}`);

const remind = defineJob({
  name: 'appointments.remind',
  payload: z.object({ networkId: idOf<NetworkId>(), handId: idOf<string>() }),
  key: ({ networkId, handId }) => `${networkId}:${handId}`,
  maxAttempts: 14,
  permissions: ['appointments.remind'],
});

/** Every minute, sets jobs to write the reminders that are due, in the reach of each network by itself. */
export const remindMinutely: Chore = {
  name: 'appointments.remind-minutely',
  when: '* * * * *',
  run: async ({ pool, openWork, clock }) => {
    const networks = await networksWithDue(pool, clock());
    for (const { networkId, due } of networks) {
      const needed = hands.slice(0, Math.ceil(due / mostAtOnce));
      await openWork(clockIn(networkId), async (work) => {
        for (const handId of needed) await enqueue(work, remind, { networkId, handId });
      });
    }
    return networks.length;
  },
};

/** Writes some, and comes back for more in a work of its own: each is small, and what is lost with a worker is little. */
export const doRemind = doJob(remind, async (work, { networkId, handId }) => {
  if ((await writeDueReminders(work)) === mostAtOnce) await enqueue(work, remind, { networkId, handId });
});

function clockIn(networkId: NetworkId): Actor {
  return {
    kind: 'system',
    userId: nobody,
    networkIds: [networkId],
    practiceIds: null,
    permissions: new Set(),
  };
}

const nobody = '00000000-0000-0000-0000-000000000000' as UserId;
