import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { dayOf, daysBetween } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Edit } from './domain/edit.ts';
import type { WaitingLine, WaitingView } from './pages/waiting.page.tsx';
import { proposalFor } from './proposal.ts';
import { waitingCount, waitingEdits } from './store/edit-store.ts';

/** As many as somebody looks through at once. */
const mostShown = 50;

/** What waits for an editor, the oldest first. */
export async function waitingView(work: Work): Promise<WaitingView> {
  requirePermission(work, 'directory.edit');

  const [edits, total] = await Promise.all([waitingEdits(work, mostShown), waitingCount(work)]);
  const names = await namesOfUsers(
    work,
    edits.map(({ proposedBy }) => proposedBy),
  );
  const lines = await Promise.all(
    edits.map((edit) => lineOf(work, edit, names.get(edit.proposedBy) ?? null)),
  );
  return { lines, more: Math.max(0, total - lines.length) };
}

async function lineOf(work: Work, edit: Edit, by: string | null): Promise<WaitingLine> {
  const { standing, changes, version, name } = await proposalFor(work, edit);
  const isNew = edit.base === null;
  return {
    href: `/directory/work/waiting/${edit.id}`,
    value: `${edit.id}.${version}`,
    name,
    isNew,
    isGone: !isNew && standing === null,
    changed: isNew ? [] : changes.map(({ label }) => label),
    by: by ?? m.editing_by_its_keeper(),
    days: daysBetween(dayOf(edit.proposedAt), dayOf(work.now)),
  };
}
