import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { editToDecide } from '../apply-edit.ts';
import { declineOne } from '../decline-one.ts';
import type { EditId } from '../domain/edit.ts';

export type DeclineEdit = { readonly once: string; readonly id: EditId; readonly reason: string };

/** Declines what was proposed: the listing stays as it is, and whoever proposed it is told why. */
export async function declineEdit(work: Work, { once, id, reason }: DeclineEdit): Promise<void> {
  requirePermission(work, 'directory.edit');

  const submission = { key: once, command: 'directory.decline-edit', input: { id, reason } } as const;
  const edit = await editToDecide(work, id, () => answeredBefore(work, { ...submission, answer: { id } }));
  if (edit) await declineOne(work, edit, reason);
}
