import { m } from '#text';

import { reasonWords } from './reason-words.ts';
import type { Feed } from './store/feed-store.ts';

export type LastReading = { readonly at: Date; readonly failed: boolean; readonly words: string };

/** How a feed was read last; null when it never was. */
export function lastReading({ lastAt, lastOutcome, lastDetails }: Feed): LastReading | null {
  if (lastAt === null || lastOutcome === null) return null;
  if (lastOutcome !== 'read') {
    const words = reasonWords(lastOutcome, lastDetails) ?? m.import_reason_fault();
    return { at: lastAt, failed: true, words };
  }
  const { read = 0, added = 0, changed = 0, unchanged = 0 } = lastDetails;
  return { at: lastAt, failed: false, words: m.import_feeds_counts({ read, added, changed, unchanged }) };
}
