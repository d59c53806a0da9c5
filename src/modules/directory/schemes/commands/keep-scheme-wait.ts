import { audit } from '#platform/audit.ts';
import { homeNetwork, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId, WorkedOutWait } from '../domain/scheme.ts';
import { schemeForUpdate } from '../store/read-schemes.ts';
import { writeWait } from '../store/wait-store.ts';

/**
 * Keeps the wait that was worked out from the referrals of the network this work is done in. Nothing is kept when
 * the scheme is not of that network (any more): the figure would be another's.
 *
 * @throws Refusal `directory.no-such-scheme`.
 */
export async function keepSchemeWait(
  work: Work,
  id: SchemeId,
  wait: Omit<WorkedOutWait, 'workedOutAt'>,
): Promise<void> {
  requirePermission(work, 'directory.keep-waits');

  const scheme = await schemeForUpdate(work, id);
  if (scheme.networkId !== homeNetwork(work)) return;
  await writeWait(work, id, { ...wait, workedOutAt: work.now });
  await audit(work, 'directory.scheme-wait-kept', { type: 'scheme', id });
}
