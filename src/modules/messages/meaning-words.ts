import { m } from '#text';

import type { Meaning } from './domain/understood.ts';

/** What a reply says, in words. */
export function meaningName(meaning: Meaning): string {
  return names[meaning]();
}

const names: Readonly<Record<Meaning, () => string>> = {
  coming: m.messages_means_coming,
  change: m.messages_means_change,
  'not-now': m.messages_means_not_now,
  stop: m.messages_means_stop,
  start: m.messages_means_start,
  free: m.messages_means_free,
};
