import { workOutOutlook } from '#modules/capacity';
import { networks } from '#modules/identity';
import { enqueue } from '#platform/jobs.ts';
import type { Chore } from '#platform/worker.ts';

import { operator } from '../operator.ts';

/** Every night, queues a job for each network that works out how long people wait there. */
export const outlookNightly: Chore = {
  name: 'capacity.outlook-nightly',
  when: '53 3 * * *',
  catchUpDays: 1,
  run: async ({ openWork }) => {
    const all = await openWork(operator([]), networks);
    for (const { id } of all) {
      const there = { ...operator([]), networkIds: [id] };
      await openWork(there, (work) => enqueue(work, workOutOutlook, { networkId: id }));
    }
    return all.length;
  },
};
