import { workOutOutlook } from '#modules/capacity';
import { networks } from '#modules/identity';
import type { Chore } from '#platform/worker.ts';

import { operator } from '../operator.ts';

/** Works out every night how long people wait in each network, within the reach of that network alone. */
export const outlookNightly: Chore = {
  name: 'capacity.outlook-nightly',
  when: '53 3 * * *',
  catchUpDays: 1,
  run: async ({ openWork }) => {
    const all = await openWork(operator([]), networks);
    for (const { id } of all) {
      await openWork({ ...operator(['capacity.work-out-outlook']), networkIds: [id] }, workOutOutlook);
    }
    return all.length;
  },
};
