import { audit } from '#platform/audit.ts';
import type { Work } from '#platform/work.ts';

import type { Edit } from './domain/edit.ts';
import { decideEdit } from './store/edit-store.ts';
import { tellProposer } from './tell-proposer.ts';

/** Declines an edit that is held and waits: the listing stays as it is, and whoever proposed it is told why. */
export async function declineOne(work: Work, edit: Edit, reason: string): Promise<void> {
  await decideEdit(work, edit.id, { state: 'declined', reason });
  await audit(work, 'directory.edit-declined', { type: 'service', id: edit.serviceId });
  await tellProposer(work, { edit, name: edit.proposed.name, outcome: 'declined', reason });
}
