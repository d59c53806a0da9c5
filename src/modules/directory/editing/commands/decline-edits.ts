import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { declineOne } from '../decline-one.ts';
import type { EditId } from '../domain/edit.ts';
import { editWith } from '../store/edit-store.ts';

export type DeclineEdits = {
  readonly once: string;
  readonly chosen: readonly { readonly id: EditId }[];
  readonly reason: string;
};

export type Declined = { readonly declined: number; readonly left: number };

/** Declines several edits for one reason, and tells each who proposed it. One that somebody decided meanwhile is left. */
export async function declineEdits(work: Work, { once, ...declining }: DeclineEdits): Promise<Declined> {
  requirePermission(work, 'directory.edit');

  const { chosen, reason } = declining;
  const answer = { declined: chosen.length, left: 0 };
  const again = { key: once, command: 'directory.decline-edits', input: declining, answer } as const;
  const before = await answeredBefore(work, again);
  if (before) return before;
  let declined = 0;
  // Two editors at once lock the same edits in the same order.
  for (const { id } of chosen.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const edit = await editWith(work, id, { lock: true });
    if (edit?.state !== 'waiting') continue;
    await declineOne(work, edit, reason);
    declined += 1;
  }
  return { declined, left: chosen.length - declined };
}
