import { keepSchemeWait, workOutWait } from '#modules/directory';
import { waitToFirstConversation } from '#modules/referrals';
import { doJob } from '#platform/jobs.ts';

import { waitPeriod } from './wait-period.ts';

/**
 * Works out how long people wait for a scheme from the referrals of its own network, and keeps the figure. The job
 * reaches that network and no other, and may do nothing with people's records but count.
 */
export const doWorkOutWait = doJob(workOutWait, async (work, { schemeId }) => {
  await keepSchemeWait(work, schemeId, await waitToFirstConversation(work, waitPeriod(work.now)));
});
