import { doJob } from '#platform/jobs.ts';

import { extendClinics } from './announcements.ts';
import { makeNextSessions } from './commands/extend-clinics.ts';

export const doExtendClinics = doJob(extendClinics, async (work) => {
  await makeNextSessions(work);
});
