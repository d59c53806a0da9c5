import { z } from 'zod';

import { defineJob, enqueue } from '#platform/jobs.ts';
import { idOf } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { FeedId, UploadId } from './store/tables.ts';

/** Tried once: a feed that cannot be read is read again by its own clock. */
export const readFeedJob = defineJob({
  name: 'directory.read-feed',
  payload: z.object({ feedId: idOf<FeedId>() }),
  key: ({ feedId }) => feedId,
  maxAttempts: 1,
  permissions: ['directory.edit'],
});

export function enqueueReading(work: Work, feedId: FeedId): Promise<void> {
  return enqueue(work, readFeedJob, { feedId });
}

export const readUploadJob = defineJob({
  name: 'directory.read-upload',
  payload: z.object({ uploadId: idOf<UploadId>() }),
  key: ({ uploadId }) => uploadId,
  maxAttempts: 1,
  permissions: ['directory.edit'],
});

export function enqueueUpload(work: Work, uploadId: UploadId): Promise<void> {
  return enqueue(work, readUploadJob, { uploadId });
}
