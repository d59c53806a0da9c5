import {
  doHeedReply,
  doRemind,
  doLetGo,
  doOfferFreed,
  doPlanNext,
  doRingNow,
  doStopAppointments,
} from '#modules/appointments';
import { doPlayPlan, doWorkOutOutlook } from '#modules/capacity';
import { askingJob, doReadUpload, readingJob, tellingLeadsJob } from '#modules/directory';
import { doTellBeginning, doTellDeclined } from '#modules/plans';
import { doExtendClinics } from '#modules/rota';
import type { Job } from '#platform/jobs.ts';
import { couriersFor, sendingJobs } from '#platform/outbox.ts';
import type { Sealing } from '#platform/outbox.ts';
import type { Settings } from '#platform/settings.ts';

import { announcements } from './announcements.ts';
import { doTellListed } from './capacity/tell-listed.ts';
import { doWorkOutWait } from './schemes/work-out-wait.ts';
import { doAskAfterWorried } from './welfare/ask-after-worried.ts';

/** What is done outside requests. Everything that is ever queued has its job here. */
export function jobsFor(settings: Settings, sealing: Sealing): readonly Job[] {
  return [
    ...announcements,
    doTellBeginning,
    doTellDeclined,
    doWorkOutWait,
    doExtendClinics,
    doPlayPlan,
    doWorkOutOutlook,
    doTellListed(settings.url),
    doLetGo,
    doPlanNext,
    doRingNow,
    doOfferFreed,
    doStopAppointments,
    doHeedReply,
    doAskAfterWorried,
    doRemind,
    readingJob(settings.feedHosts),
    doReadUpload,
    askingJob(settings.url),
    tellingLeadsJob(settings.url),
    ...sendingJobs(couriersFor({ ...settings, sealing })),
  ];
}
