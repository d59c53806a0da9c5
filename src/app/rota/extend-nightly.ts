import { networks } from '#modules/identity';
import { extendClinics } from '#modules/rota';
import { enqueue } from '#platform/jobs.ts';
import type { Chore } from '#platform/worker.ts';

import { operator } from '../operator.ts';

/** Every night, queues a job for each network that makes the sessions of its clinics half a year ahead. */
export const extendNightly: Chore = {
  name: 'rota.extend-nightly',
  when: '17 2 * * *',
  catchUpDays: 1,
  run: async ({ openWork }) => {
    const everywhere = await openWork(operator([]), networks);
    for (const { id } of everywhere) {
      const there = { ...operator([]), networkIds: [id] };
      await openWork(there, (work) => enqueue(work, extendClinics, { networkId: id }));
    }
    return everywhere.length;
  },
};
