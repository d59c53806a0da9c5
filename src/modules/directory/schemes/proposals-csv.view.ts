import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvTable } from './csv-table.ts';
import { waitingProposals } from './store/proposal-store.ts';

const columns = ['id', 'proposed_at', 'name', 'run_by', 'summary', 'places', 'postcodes', 'about'] as const;

/** What waits for an editor, for a spreadsheet: never who proposed it. */
export async function proposalsCsvView(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const waiting = await waitingProposals(work, 1000);
  const rows = waiting.map(({ id, about, proposedAt, details }) => ({
    id,
    about,
    proposed_at: proposedAt.toISOString(),
    name: details.name,
    run_by: details.runBy,
    summary: details.summary,
    places: details.places,
    postcodes: details.postcodes,
  }));
  return csvTable(columns, rows);
}
