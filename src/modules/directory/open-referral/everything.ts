import type { Work } from '#platform/work.ts';

import type { Asked, Kind } from './domain/asked.ts';
import type { Said } from './domain/said.ts';
import { batchView } from './open-referral.view.ts';
import type { Batch } from './open-referral.view.ts';

type Open = <T>(body: (work: Work) => Promise<T>) => Promise<T>;

/**
 * Everything that a list has, a batch at a time, each in a work of its own: whoever reads slowly holds no connection
 * and no memory of ours, and what is hidden or added meanwhile moves nothing else.
 */
export async function* everything(
  open: Open,
  kind: Kind,
  { filter, depth }: Pick<Asked, 'filter' | 'depth'>,
): AsyncGenerator<readonly Said[]> {
  let after: string | null = null;
  do {
    const from: string | null = after;
    const batch: Batch = await open((work) => batchView(work, kind, { filter, depth, after: from }));
    yield batch.contents;
    after = batch.next;
  } while (after !== null);
}
