import { askingJob, doReadFeed, doReadUpload } from '#modules/directory';
import { doTellBeginning, doTellDeclined } from '#modules/plans';
import type { Job } from '#platform/jobs.ts';
import { couriersFor, sendingJob } from '#platform/outbox.ts';
import type { Settings } from '#platform/settings.ts';

import { announcements } from './announcements.ts';
import { doWorkOutWait } from './schemes/work-out-wait.ts';

/** What is done outside requests. Everything that is ever queued has its job here. */
export function jobsFor(settings: Settings): readonly Job[] {
  return [
    ...announcements,
    doTellBeginning,
    doTellDeclined,
    doWorkOutWait,
    doReadFeed,
    doReadUpload,
    askingJob(settings.url),
    sendingJob(couriersFor(settings)),
  ];
}
