import type { NetworkId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId } from './domain/scheme.ts';
import { tellingLeads, workIn } from './jobs.ts';
import { askConsent, withdrawConsent } from './store/consent-store.ts';

type Linking = {
  readonly id: SchemeId;
  /** Whose it is now. */
  readonly before: NetworkId | null;
  /** Whose it shall be. */
  readonly wanted: NetworkId | null;
};

/**
 * Whose a scheme is after an editor said so: nobody's at once, but somebody's only when that network agrees.
 * Asks it once the scheme is written.
 */
export function linkedAfter({ before, wanted }: Omit<Linking, 'id'>): NetworkId | null {
  return wanted === before ? before : null;
}

/** Until then a scheme that was another network's is nobody's: an editor said that it is not theirs. */
export async function askNetwork(work: Work, { id, before, wanted }: Linking): Promise<void> {
  if (wanted === null || wanted === before) return withdrawConsent(work, id);
  const consentId = await askConsent(work, id, wanted);
  if (consentId) await enqueue(workIn(work, wanted), tellingLeads, { consentId });
}
