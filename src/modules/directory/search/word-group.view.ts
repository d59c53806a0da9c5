import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { heldGroup } from '../store/synonym-store.ts';
import type { WordGroupId } from '../store/synonym-store.ts';

export type WordGroupForm = {
  readonly values: { readonly same: string; readonly leads: string };
  readonly version: string;
};

/** A group of words as its form shows it: a line each. */
export async function wordGroupView(work: Work, id: WordGroupId): Promise<WordGroupForm> {
  requirePermission(work, 'directory.edit');

  const group = await heldGroup(work, id);
  if (!group) throw new Refusal('not-found', 'directory.no-such-words');
  return {
    values: { same: group.same.join('\n'), leads: group.leads.join('\n') },
    version: String(group.version),
  };
}
