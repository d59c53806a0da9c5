import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvText } from '../worklist/domain/csv-text.ts';
import type { FeedsView } from './pages/feeds.page.tsx';
import { lastReading } from './last-reading.ts';
import { allFeeds } from './store/feed-store.ts';
import { uploadsLately } from './store/upload-store.ts';
import { uploadOutcome } from './upload-outcome.ts';

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

export async function feedsView(work: Work): Promise<FeedsView> {
  requirePermission(work, 'directory.edit');

  const [feeds, uploads] = await Promise.all([allFeeds(work), uploadsLately(work)]);
  return {
    feeds: feeds.map((feed) => ({
      href: `/directory/work/feeds/${feed.id}`,
      name: feed.name,
      host: URL.parse(feed.address)?.host ?? '',
      isPaused: feed.state === 'paused',
      nextAt: feed.nextAt,
      last: lastReading(feed),
    })),
    uploads: uploads.map((upload) => ({
      href: `/directory/work/feeds/upload/${upload.id}`,
      name: upload.name,
      rows: upload.rowCount,
      at: upload.at,
      state: upload.state,
      isNameless: !upload.fields.includes('name'),
      outcome: uploadOutcome(upload),
    })),
  };
}
