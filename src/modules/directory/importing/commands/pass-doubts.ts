import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { markSeen } from '../store/report-store.ts';
import type { RecordKey } from '../store/report-store.ts';

export type PassDoubts = { readonly once: string; readonly records: readonly RecordKey[] };

/** Those of one page. */
const mostAtOnce = 200;

/**
 * Says of records of other directories that they may stay as they are: each is shown again only when something else is
 * remarked on it. Of what is no longer in its directory it has to be said whether it goes on.
 */
export async function passDoubts(work: Work, { once, records }: PassDoubts): Promise<void> {
  requirePermission(work, 'directory.edit');

  const again = { key: once, command: 'directory.pass-doubts', input: { records }, answer: true } as const;
  if (await answeredBefore(work, again)) return;
  const passed = await markSeen(work, records.slice(0, mostAtOnce));
  if (passed === 0) return;
  const directory = { type: 'directory', id: work.requestId, details: { records: passed } };
  await audit(work, 'directory.doubts-passed', directory);
}
