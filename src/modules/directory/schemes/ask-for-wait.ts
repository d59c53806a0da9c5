import { enqueue } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';

import { workIn, workOutWait } from './jobs.ts';
import type { OnKith } from './store/wait-store.ts';

/** Asks that the wait of a scheme be worked out: within the reach of its own network, and of no other. */
export async function askForWait(
  work: Work,
  { schemeId, networkId }: { readonly schemeId: OnKith['id']; readonly networkId: OnKith['networkId'] },
): Promise<void> {
  await enqueue(workIn(work, networkId), workOutWait, { schemeId });
}
