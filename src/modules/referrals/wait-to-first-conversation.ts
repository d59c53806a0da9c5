import type { LocalDate } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { waitsToFirstConversation } from './store/wait-store.ts';

export type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** How long people waited, as it may be published: nothing of fewer than five people. */
export type PublishedWait = Period & {
  readonly people: number | null;
  readonly medianDays: number | null;
  /** Null under ten people: it would be the wait of one of them. */
  readonly ninetiethDays: number | null;
};

const fewest = 5;
const fewestForNinetieth = 10;

/** Days from referral to the first conversation, over everyone within reach who first talked in the period. */
export async function waitToFirstConversation(work: Work, period: Period): Promise<PublishedWait> {
  requirePermission(work, 'referrals.tell-waits');

  const { people, medianDays, ninetiethDays } = await waitsToFirstConversation(work, period);
  if (people < fewest) return { ...period, people: null, medianDays: null, ninetiethDays: null };
  return {
    ...period,
    people,
    medianDays,
    ninetiethDays: people < fewestForNinetieth ? null : ninetiethDays,
  };
}
