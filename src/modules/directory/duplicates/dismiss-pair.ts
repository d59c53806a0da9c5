import { audit } from '#platform/audit.ts';
import type { Work } from '#platform/work.ts';

import type { Pair } from './domain/pair.ts';
import { settlePair } from './store/pair-store.ts';

/** Two listings of a pair that is held are of two services: they are not shown as a pair again. */
export async function dismissPair(work: Work, { id, oneId, otherId }: Pair): Promise<void> {
  await settlePair(work, id, 'different');
  await audit(work, 'directory.duplicate-dismissed', { type: 'service', id: oneId, details: { otherId } });
}
