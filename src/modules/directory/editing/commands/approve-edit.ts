import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { applyEdit, editToDecide } from '../apply-edit.ts';
import type { Applying } from '../apply-edit.ts';
import type { EditId } from '../domain/edit.ts';

export type ApproveEdit = Applying & { readonly once: string; readonly id: EditId };

/** Makes what was proposed the listing that the public sees, as it is or amended. */
export async function approveEdit(work: Work, { once, id, version, amended }: ApproveEdit): Promise<void> {
  requirePermission(work, 'directory.edit');

  const submission = { key: once, command: 'directory.approve-edit', input: { id, amended } } as const;
  const waiting = await editToDecide(work, id, () => answeredBefore(work, { ...submission, answer: { id } }));
  if (waiting) await applyEdit(work, waiting, { version, amended });
}
