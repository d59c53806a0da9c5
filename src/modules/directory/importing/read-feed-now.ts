import type { OpenJobWork } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { importFeed } from './import-feed.ts';
import { longestHours, waitHours, whileReadingHours } from './back-off.ts';
import type { FeedLimits } from './fetching/feed-records.ts';
import { feedWith, noteReading, setNextReading } from './store/feed-store.ts';
import type { Feed } from './store/feed-store.ts';
import type { FeedId } from './store/tables.ts';

/** Reads a feed, and notes how that went: one that cannot be read is left alone for longer each time. */
export async function readFeedNow(open: OpenJobWork, feedId: FeedId, limits: FeedLimits): Promise<void> {
  const feed = await open((work) => beginReading(work, feedId));
  if (!feed) return;
  const { source, name, address } = feed;
  try {
    const { services, proposedForRemoval } = await importFeed(open, {
      from: { address },
      source,
      name,
      limits,
    });
    await open((work) =>
      endReading(work, feedId, { outcome: 'read', details: { ...services, proposedForRemoval } }),
    );
  } catch (error) {
    const why = error instanceof Refusal ? error : null;
    const outcome = why?.code ?? 'directory.import-fault';
    await open((work) => endReading(work, feedId, { outcome, details: why?.details ?? {} }));
    if (!why) throw error;
  }
}

async function beginReading(work: Work, feedId: FeedId): Promise<Feed | null> {
  requirePermission(work, 'directory.edit');

  const feed = await feedWith(work, feedId, { lock: true });
  if (feed) await setNextReading(work, feedId, whileReadingHours);
  return feed;
}

type Ended = { readonly outcome: string; readonly details: Readonly<Record<string, unknown>> };

async function endReading(work: Work, feedId: FeedId, { outcome, details }: Ended): Promise<void> {
  requirePermission(work, 'directory.edit');

  const feed = await feedWith(work, feedId, { lock: true });
  if (!feed) return;
  const failures = outcome === 'read' ? 0 : feed.failures + 1;
  const told = Object.entries(details).filter(
    ([, value]) => typeof value === 'number' || typeof value === 'string',
  );
  await noteReading(work, feedId, {
    failures,
    waitHours: Math.max(waitHours(feed.everyHours, failures), askedHours(details['retryAfterSeconds'])),
    lastOutcome: outcome,
    lastDetails: Object.fromEntries(told) as Feed['lastDetails'],
  });
}

/** For how long its server asked to be left alone, a week at most. */
function askedHours(seconds: unknown): number {
  return Math.min(Math.ceil(Number(seconds ?? 0) / 3600), longestHours);
}
