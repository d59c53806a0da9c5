import { messageOf, sayPrinted } from '#platform/outbox.ts';
import type { Settling } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { readerOf } from './reader.ts';

/** Takes a letter for printed, by somebody who may read it: nobody else can have printed it. */
export async function printLetter(work: Work, settling: Settling): Promise<void> {
  requirePermission(work, 'outbox.settle');
  const { mayRead } = await readerOf(work, await messageOf(work, settling.messageId));
  if (!mayRead) throw new Refusal('not-found', 'outbox.not-found');
  await sayPrinted(work, settling);
}
