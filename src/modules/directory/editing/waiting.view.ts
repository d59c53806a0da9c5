import { dayOf, daysBetween } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvText } from '../worklist/domain/csv-text.ts';
import type { CsvCell } from '../worklist/domain/csv-text.ts';
import type { Edit } from './domain/edit.ts';
import type { WaitingLine, WaitingView } from './pages/waiting.page.tsx';
import { proposalsFor } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import { proposedBy } from './proposed-by.ts';
import { waitingEdits } from './store/edit-store.ts';
import type { EditCursor } from './store/edit-store.ts';

/** As many as somebody looks through at once. */
const mostShown = 50;

/** What waits for an editor, the oldest first. */
export async function waitingView(work: Work, after: EditCursor | null): Promise<WaitingView> {
  requirePermission(work, 'directory.edit');

  const found = await waitingEdits(work, { after, limit: mostShown + 1 });
  const edits = found.slice(0, mostShown);
  const last = found.length > mostShown ? edits.at(-1) : undefined;
  return {
    lines: await linesOf(work, edits),
    next: last ? `/directory/work/waiting?after=${last.proposedAt.toISOString()}_${last.id}` : null,
    continued: after !== null,
  };
}

const mostRows = 10_000;

/** What waits, for a spreadsheet: of which listing, what it would change, and for how long. Not who proposed it. */
export async function waitingCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const edits = await waitingEdits(work, { after: null, limit: mostRows });
  const rows: CsvCell[][] = [];
  for (let from = 0; from < edits.length; from += mostShown) {
    const part = await proposalsFor(work, edits.slice(from, from + mostShown));
    rows.push(...part.map(csvRow));
  }
  return csvText([['id', 'name', 'new', 'changes', 'proposed_at'], ...rows]);
}

function csvRow({ edit, name, changes }: Proposal): CsvCell[] {
  const labels = changes.map(({ label }) => label).join('; ');
  return [edit.serviceId, name, edit.base === null, labels, edit.proposedAt.toISOString()];
}

async function linesOf(work: Work, edits: readonly Edit[]): Promise<readonly WaitingLine[]> {
  const proposals = await proposalsFor(work, edits);
  const by = await proposedBy(
    work,
    edits.map((edit) => edit.proposedBy),
  );
  return proposals.map(({ edit, standing, changes, version, name }) => {
    const isNew = edit.base === null;
    return {
      href: `/directory/work/waiting/${edit.id}`,
      value: `${edit.id}.${version}`,
      name,
      isNew,
      isGone: !isNew && standing === null,
      changed: isNew ? [] : changes.map(({ label }) => label),
      by: by(edit.proposedBy),
      days: daysBetween(dayOf(edit.proposedAt), dayOf(work.now)),
    };
  });
}
