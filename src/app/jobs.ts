import type { Job } from '#platform/jobs.ts';
import { couriersFor, sendingJob } from '#platform/outbox.ts';
import type { Settings } from '#platform/settings.ts';

/** What is done outside requests. Everything that is ever queued has its job here. */
export const jobs: readonly Job[] = [];

/** All jobs: those above, and those that call others, who differ from one Kith to the next. */
export function jobsFor(settings: Settings): readonly Job[] {
  return [...jobs, sendingJob(couriersFor(settings))];
}
