import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvText } from '../worklist/domain/csv-text.ts';
import type { DoubtfulQuery } from './doubtful.view.ts';
import { recordsWith } from './store/report-store.ts';

const mostRows = 10_000;

/** The first ten thousand, with the remarks in the codes that are documented. */
export async function doubtfulCsv(work: Work, { outcome, source }: DoubtfulQuery): Promise<string> {
  requirePermission(work, 'directory.edit');

  const rows = await recordsWith(work, { outcome, source, after: null, limit: mostRows });
  return csvText([
    ['source', 'table', 'id', 'outcome', 'remarks', 'service_id', 'service_name'],
    ...rows.map((row) => [
      row.source,
      row.table,
      row.key,
      outcome,
      row.remarks.join(' '),
      row.serviceId,
      row.serviceName,
    ]),
  ]);
}
