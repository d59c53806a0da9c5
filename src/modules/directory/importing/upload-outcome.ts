import { m } from '#text';

import { countsWords } from './pages/counts-words.ts';
import { reasonWords } from './reason-words.ts';
import type { Upload } from './store/upload-store.ts';

/** What came of a spreadsheet; null until it was read. */
export function uploadOutcome({ state, outcome }: Pick<Upload, 'state' | 'outcome'>): string | null {
  if (state === 'refused') return reasonWords(String(outcome['code'])) ?? m.import_reason_fault();
  return state === 'read' ? countsWords(outcome) : null;
}
