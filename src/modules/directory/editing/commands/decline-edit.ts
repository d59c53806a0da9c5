import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { editToDecide } from '../apply-edit.ts';
import type { EditId } from '../domain/edit.ts';
import { decideEdit } from '../store/edit-store.ts';
import { tellProposer } from '../tell-proposer.ts';

export type DeclineEdit = { readonly once: string; readonly id: EditId; readonly reason: string };

/** Declines what was proposed: the listing stays as it is, and whoever proposed it is told why. */
export async function declineEdit(work: Work, { once, id, reason }: DeclineEdit): Promise<void> {
  requirePermission(work, 'directory.edit');

  const submission = { key: once, command: 'directory.decline-edit', input: { id, reason } } as const;
  const edit = await editToDecide(work, id, () => answeredBefore(work, { ...submission, answer: { id } }));
  if (!edit) return;
  await decideEdit(work, id, { state: 'declined', reason });
  await audit(work, 'directory.edit-declined', { type: 'service', id: edit.serviceId });
  await tellProposer(work, { edit, name: edit.proposed.name, outcome: 'declined', reason });
}
