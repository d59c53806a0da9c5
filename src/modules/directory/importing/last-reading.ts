import { m } from '#text';

import { countsWords } from './pages/counts-words.ts';
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
  return { at: lastAt, failed: false, words: countsWords(lastDetails) };
}
