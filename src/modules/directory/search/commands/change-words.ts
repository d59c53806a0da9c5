import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { heldGroup, removeGroup, writeGroup } from '../../store/synonym-store.ts';
import type { WordGroupId } from '../../store/synonym-store.ts';

export type ChangeWords = {
  readonly once: string;
  /** Null makes a new group. */
  readonly id: WordGroupId | null;
  readonly same: readonly string[];
  readonly leads: readonly string[];
  readonly seenVersion: string | null;
};

/** Says which words mean the same in a search, and which lead to what helps. Searches know it at once. */
export async function changeWords(work: Work, { once, ...change }: ChangeWords): Promise<WordGroupId> {
  requirePermission(work, 'directory.edit');

  const { same, leads, seenVersion } = change;
  const id = change.id ?? newId<WordGroupId>();
  const before = await answeredBefore(work, {
    key: once,
    command: 'directory.change-words',
    input: change,
    answer: { id },
  });
  if (before !== null) return before.id;
  if (change.id !== null) requireUnchanged(await groupThatIs(work, id), seenVersion);
  await writeGroup(work, { id, same, leads });
  const details = { same: same.length, leads: leads.length };
  await audit(work, 'directory.words-changed', { type: 'word-group', id, details });
  return id;
}

export type RemoveWords = Pick<ChangeWords, 'once' | 'seenVersion'> & { readonly id: WordGroupId };

/** Lets searches forget a group of words. */
export async function removeWords(work: Work, { once, ...removal }: RemoveWords): Promise<void> {
  requirePermission(work, 'directory.edit');

  const { id } = removal;
  const again = { key: once, command: 'directory.remove-words', input: removal, answer: { id } } as const;
  if ((await answeredBefore(work, again)) !== null) return;
  requireUnchanged(await groupThatIs(work, id), removal.seenVersion);
  await removeGroup(work, id);
  await audit(work, 'directory.words-removed', { type: 'word-group', id });
}

async function groupThatIs(work: Work, id: WordGroupId) {
  const group = await heldGroup(work, id);
  if (!group) throw new Refusal('not-found', 'directory.no-such-words');
  return group;
}
