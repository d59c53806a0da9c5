import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { trialsWithinReach } from './store/trial-store.ts';
import type { Trial } from './store/trial-store.ts';

export type TrialsView = { readonly trials: readonly Trial[]; readonly mayRun: boolean };

export async function trialsView(work: Work): Promise<TrialsView> {
  requirePermission(work, 'trials.read');

  return { trials: await trialsWithinReach(work), mayRun: may(work.actor, 'trials.run') };
}
