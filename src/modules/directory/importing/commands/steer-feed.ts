import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { enqueueReading } from '../reading-job.ts';
import { feedWith, setFeedState, setNextReading } from '../store/feed-store.ts';
import type { FeedId } from '../store/tables.ts';

export type SteerFeed = {
  readonly once: string;
  readonly feedId: FeedId;
  readonly step: 'reading' | 'pause' | 'resumption';
};

/** Pauses a feed, lets it go on, or has it read now. What is so already stays so. */
export async function steerFeed(work: Work, { once, feedId, step }: SteerFeed): Promise<void> {
  requirePermission(work, 'directory.edit');

  const input = { feedId, step };
  const answer = { id: feedId };
  if (await answeredBefore(work, { key: once, command: 'directory.steer-feed', input, answer })) return;
  const feed = await feedWith(work, feedId, { lock: true });
  if (!feed) throw new Refusal('not-found', 'directory.no-such-feed');
  if (step === 'reading') {
    await enqueueReading(work, feedId);
    return audit(work, 'directory.feed-reading-asked', { type: 'feed', id: feedId });
  }
  const state = step === 'pause' ? 'paused' : 'active';
  if (feed.state === state) return;
  await setFeedState(work, feedId, state);
  if (state === 'active') await setNextReading(work, feedId, 0);
  const did = state === 'paused' ? 'directory.feed-paused' : 'directory.feed-resumed';
  await audit(work, did, { type: 'feed', id: feedId });
}
