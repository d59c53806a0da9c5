import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { FeedLine } from './pages/feeds.page.tsx';
import { lastReading } from './last-reading.ts';
import { allFeeds } from './store/feed-store.ts';

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
