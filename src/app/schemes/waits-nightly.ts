import { schemesOnKith, workOutWait } from '#modules/directory';
import { enqueue } from '#platform/jobs.ts';
import type { Chore } from '#platform/worker.ts';

import { operator } from '../operator.ts';

/** Every night, queues a job for each scheme that works with Kith, in the reach of its own network. */
export const waitsNightly: Chore = {
  name: 'schemes.waits-nightly',
  when: '41 3 * * *',
  catchUpDays: 1,
  run: async ({ openWork }) => {
    const schemes = await openWork(operator(['directory.search']), schemesOnKith);
    for (const { id, networkId } of schemes) {
      const there = { ...operator([]), networkIds: [networkId] };
      await openWork(there, (work) => enqueue(work, workOutWait, { schemeId: id }));
    }
    return schemes.length;
  },
};
