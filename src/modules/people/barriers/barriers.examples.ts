import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { PersonId } from '../domain/person.ts';
import { sayBarriers } from './commands/say-barriers.ts';
import type { BarrierSaid } from './domain/barrier.ts';

/** Somebody has said this of when and how they can come, to whoever works. */
export function hasSaid(work: Work, personId: PersonId, ...said: readonly BarrierSaid[]): Promise<void> {
  return sayBarriers(work, { once: newId(), personId, said, words: null });
}
