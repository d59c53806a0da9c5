import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { latestRuns } from '../store/import-reports.ts';
import type { FeedView, RunLine } from './pages/feed.page.tsx';
import { lastReading } from './last-reading.ts';
import { feedWith } from './store/feed-store.ts';
import { countWith } from './store/report-store.ts';
import type { Outcome } from './store/report-store.ts';
import type { FeedId } from './store/tables.ts';

const shownRuns = 10;

const looked: readonly Outcome[] = ['doubtful', 'left-out', 'proposed-for-removal', 'mended'];

export async function feedView(work: Work, id: FeedId): Promise<FeedView> {
  requirePermission(work, 'directory.edit');

  const feed = await feedWith(work, id);
  if (!feed) throw new Refusal('not-found', 'directory.no-such-feed');
  const runs = await latestRuns(work, feed.source);
  const outcomes = [];
  for (const outcome of looked) {
    const count = await countWith(work, outcome, feed.source);
    outcomes.push({ outcome, count, href: `/directory/work/doubtful?show=${outcome}&source=${feed.source}` });
  }
  return {
    id,
    name: feed.name,
    address: feed.address,
    everyHours: feed.everyHours,
    isPaused: feed.state === 'paused',
    nextAt: feed.nextAt,
    failures: feed.failures,
    last: lastReading(feed),
    outcomes,
    runs: runs.slice(0, shownRuns).map(runLine),
    keys: { reading: newId(), pause: newId(), resumption: newId() },
  };
}

function runLine({ state, startedAt, report }: Awaited<ReturnType<typeof latestRuns>>[number]): RunLine {
  return { state, at: startedAt, services: report?.services ?? null };
}
