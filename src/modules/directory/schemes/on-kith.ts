import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId } from './domain/scheme.ts';
import { schemesWith } from './store/read-schemes.ts';
import { schemesOnKithNow } from './store/wait-store.ts';
import type { OnKith } from './store/wait-store.ts';

/** The open schemes whose referrals come to a network of Kith. */
export async function schemesOnKith(work: Work): Promise<readonly OnKith[]> {
  requirePermission(work, 'directory.search');

  return schemesOnKithNow(work);
}

/** A scheme that people can ask for themselves, here. Null for any other id. */
export async function schemeToAsk(
  work: Work,
  id: SchemeId,
): Promise<{ readonly name: string; readonly networkId: OnKith['networkId'] } | null> {
  requirePermission(work, 'directory.search');

  const [scheme] = await schemesWith(work, [id]);
  if (!scheme?.networkId || scheme.closedAt !== null) return null;
  const { name, networkId, whoMayRefer } = scheme;
  return whoMayRefer.includes('self') || whoMayRefer.includes('family') ? { name, networkId } : null;
}
