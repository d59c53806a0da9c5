import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import { doJobOutside } from '#platform/jobs.ts';
import type { Job } from '#platform/jobs.ts';
import { requirePermission } from '#platform/work.ts';
import type { Actor, Work } from '#platform/work.ts';
import type { Chore } from '#platform/worker.ts';

import { readFeedNow } from './read-feed-now.ts';
import { readUpload } from './read-upload.ts';
import { whileReadingHours } from './back-off.ts';
import { usualFeedLimits } from './fetching/feed-records.ts';
import { enqueueReading, readFeedJob, readUploadJob } from './reading-job.ts';
import { dueFeeds, setNextReading } from './store/feed-store.ts';

/** @param feedHosts Hosts that are asked although they are not public: what an operator said. */
export function readingJob(feedHosts: readonly string[]): Job {
  const limits = { ...usualFeedLimits, mayReach: feedHosts };
  return doJobOutside(readFeedJob, (open, { feedId }) => readFeedNow(open, feedId, limits));
}

export const doReadUpload = doJobOutside(readUploadJob, (open, { uploadId }) => readUpload(open, uploadId));

export const uploadLitter = [{ table: 'directory.upload', column: 'uploaded_at', days: 7 }] as const;

/** Feeds that are begun in one go: those that wait longest. */
const mostAtOnce = 20;

/** Has every feed read that is due. */
export const readDueFeeds: Chore = {
  name: 'directory.read-due-feeds',
  when: '*/10 * * * *',
  run: ({ openWork }) => openWork(clockwork, beginDueFeeds),
};

/** @returns How many were due. */
export async function beginDueFeeds(work: Work): Promise<number> {
  requirePermission(work, 'directory.edit');

  const due = await dueFeeds(work, mostAtOnce);
  for (const id of due) {
    await setNextReading(work, id, whileReadingHours);
    await enqueueReading(work, id);
  }
  return due.length;
}

const clockwork: Actor = {
  kind: 'system',
  userId: noNetwork as string as UserId,
  networkIds: [],
  practiceIds: null,
  permissions: new Set(['directory.edit']),
};
