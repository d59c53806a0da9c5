import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { sentPage, sentReferrals } from '../store/sent-store.ts';
import type { SentCursor } from '../store/sent-store.ts';
import type { SentView } from './pages/sent.page.tsx';
import { sentBy } from './sender.ts';
import { stateWordsFor } from './state-words.ts';

/** What the referrer's organisation referred, newest first. */
export async function sentView(work: Work, before: SentCursor | null): Promise<SentView> {
  requirePermission(work, 'referrals.follow');

  const found = await sentReferrals(work, await sentBy(work), before);
  const rows = found.slice(0, sentPage);
  const words = await stateWordsFor(work, rows);
  const last = found.length > sentPage ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => ({
      href: `/referrals/sent/${row.id}`,
      named: row.named,
      reference: row.reference,
      receivedAt: row.receivedAt,
      referrerName: row.referrerName,
      state: words(row),
      needsAnswer: row.awaitsAnswer && row.outcome === null,
    })),
    isFirstPage: before === null,
    older: last ? `/referrals/sent?before=${last.receivedAt.toISOString()}_${last.id}` : null,
  };
}
