import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvText } from '../worklist/domain/csv-text.ts';
import type { FeedLine } from './pages/feeds.page.tsx';
import { lastReading } from './last-reading.ts';
import { allFeeds } from './store/feed-store.ts';

/** How each was read last, for a spreadsheet. */
export async function feedsCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const feeds = await allFeeds(work);
  return csvText([
    ['id', 'name', 'address', 'state', 'next_at', 'last_at', 'last_outcome', 'last_said'],
    ...feeds.map((feed) => [
      feed.id,
      feed.name,
      feed.address,
      feed.state,
      feed.nextAt.toISOString(),
      feed.lastAt?.toISOString() ?? null,
      feed.lastOutcome,
      lastReading(feed)?.words ?? null,
    ]),
  ]);
}

export async function feedsView(work: Work): Promise<readonly FeedLine[]> {
  requirePermission(work, 'directory.edit');

  return (await allFeeds(work)).map((feed) => ({
    href: `/directory/work/feeds/${feed.id}`,
    name: feed.name,
    host: URL.parse(feed.address)?.host ?? '',
    isPaused: feed.state === 'paused',
    nextAt: feed.nextAt,
    last: lastReading(feed),
  }));
}
