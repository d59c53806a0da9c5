import { z } from 'zod';

import { idOf } from '../ids.ts';
import { defineJob } from '../jobs.ts';
import type { MessageId } from './message.ts';

/** Each attempt that is to be repeated queues the next, so these attempts count only faults and killed workers. */
export const sendMessage = defineJob({
  name: 'outbox.send',
  payload: z.object({ messageId: idOf<MessageId>() }),
  key: ({ messageId }) => messageId,
  maxAttempts: 14,
  permissions: [],
});

/** Sends messages that were written together; what is to be repeated of them is queued one by one. */
export const sendBatch = defineJob({
  name: 'outbox.send-batch',
  payload: z.object({ batchId: idOf<string>() }),
  key: ({ batchId }) => batchId,
  maxAttempts: 14,
  permissions: [],
});
