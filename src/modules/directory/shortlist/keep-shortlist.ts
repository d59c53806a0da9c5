import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { summariesOf } from '../store/service-store.ts';
import { codesFor } from './code.ts';
import { saveShortlist } from './store/shortlist-store.ts';

/**
 * Saves a shortlist under a short code, so that it can be printed, shown and sent. It is nobody's, so there is
 * nobody to tell the access log about; saving it again changes nothing.
 *
 * @throws Refusal `directory.nothing-kept` when there is none of these services.
 */
export async function keepShortlist(work: Work, ids: readonly ServiceId[]): Promise<string> {
  requirePermission(work, 'directory.search');

  const known = await summariesOf(work, ids);
  const kept = ids.filter((id) => known.has(id));
  if (kept.length === 0) throw new Refusal('invalid', 'directory.nothing-kept');
  for (const code of codesFor(kept)) if (await saveShortlist(work, code, kept)) return code;
  throw new Error('two lists have the same hash');
}
