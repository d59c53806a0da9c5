import { z } from 'zod';

import { idOf } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs.ts';

import type { ReplyId } from './domain/reply.ts';

/** Somebody whom we know said plainly that they are coming. */
export const replyReceived = defineJob({
  name: 'messages.reply-received',
  payload: z.object({ replyId: idOf<ReplyId>() }),
  key: ({ replyId }) => replyId,
  maxAttempts: 14,
  permissions: [],
});
