import { z } from 'zod';

import { defineJob, doJob, enqueue } from '#platform/jobs.ts';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { Actor } from '#platform/work.ts';
import type { Chore } from '#platform/worker.ts';

import { networksWithDue } from './store/due-networks.ts';
import { mostAtOnce, writeDueReminders } from './write-due.ts';

/** How many jobs write reminders of one network at the same time: when a worker is killed, the others go on. */
const mostHands = 8;

const remind = defineJob({
  name: 'appointments.remind',
  payload: z.object({
    hand: z
      .int()
      .min(0)
      .max(mostHands - 1),
  }),
  key: ({ hand }) => String(hand),
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
      const hands = Math.min(Math.ceil(due / mostAtOnce), mostHands);
      await openWork(clockIn(networkId), async (work) => {
        for (let hand = 0; hand < hands; hand += 1) await enqueue(work, remind, { hand });
      });
    }
    return networks.length;
  },
};

/** Writes some, and comes back for more in a work of its own: each is small, and what is lost with a worker is little. */
export const doRemind = doJob(remind, async (work, { hand }) => {
  if ((await writeDueReminders(work)) === mostAtOnce) await enqueue(work, remind, { hand });
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
