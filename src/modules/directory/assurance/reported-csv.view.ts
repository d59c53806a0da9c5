import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { summariesOf } from '../store/service-store.ts';
import { csvText } from '../worklist/domain/csv-text.ts';
import { openReportsOf, reportedListings } from './store/report-store.ts';

const mostListings = 10_000;

const mostReports = 100_000;

/** What was said of which listing. Not what anybody wrote or left: that is personal and stays here. */
export async function reportedCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const ids = (await reportedListings(work, { after: null, limit: mostListings })).map(({ id }) => id);
  const services = await summariesOf(work, ids);
  const reports = await openReportsOf(work, ids, mostReports);
  return csvText([
    ['id', 'name', 'organization', 'reported', 'reporter', 'reported_at'],
    ...reports.map(({ serviceId, kind, reporter, at }) => {
      const service = services.get(serviceId);
      return [
        serviceId,
        service?.name ?? null,
        service?.organisation ?? null,
        kind,
        reporter,
        at.toISOString(),
      ];
    }),
  ]);
}
