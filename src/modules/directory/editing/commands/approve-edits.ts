import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { applyEdit } from '../apply-edit.ts';
import type { EditId } from '../domain/edit.ts';
import { editWith } from '../store/edit-store.ts';
import { standingOf } from '../store/listing-store.ts';

export type ApproveEdits = {
  readonly once: string;
  readonly chosen: readonly { readonly id: EditId; readonly version: string }[];
};

export type Approved = { readonly approved: number; readonly left: number };

/**
 * Approves several edits as they were proposed. One whose listing has changed since the list was shown, or that
 * somebody else decided meanwhile, is left as it is: nobody has seen what approving it would do.
 */
export async function approveEdits(work: Work, { once, chosen }: ApproveEdits): Promise<Approved> {
  requirePermission(work, 'directory.edit');

  const submission = { key: once, command: 'directory.approve-edits', input: chosen } as const;
  const before = await answeredBefore(work, { ...submission, answer: { approved: chosen.length, left: 0 } });
  if (before) return before;
  let approved = 0;
  for (const { id, version } of inOrder(chosen)) {
    const edit = await editWith(work, id, { lock: true });
    const standing = edit && (await standingOf(work, edit.serviceId, { lock: true }));
    const isAsShown = String(standing?.version ?? 0) === version;
    if (edit?.state !== 'waiting' || !isAsShown) continue;
    await applyEdit(work, edit, { version, amended: null });
    approved += 1;
  }
  return { approved, left: chosen.length - approved };
}

/** Two editors at once lock the same edits in the same order. */
function inOrder(chosen: ApproveEdits['chosen']): ApproveEdits['chosen'] {
  return chosen.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
