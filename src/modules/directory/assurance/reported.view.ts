import { m } from '#text';
import { blankForm } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceSummary } from '../domain/service.ts';
import { summariesOf } from '../store/service-store.ts';
import { dayInWords } from './day-text.ts';
import { doubtOf } from './domain/report.ts';
import { factsOf } from './listing-facts.ts';
import { kindWords, reporterWords } from './pages/kind-words.ts';
import type { ReportedRow, ReportedView } from './pages/reported.page.tsx';
import { versionsOf } from './store/listing-store.ts';
import { openReportsOf, reportedListings } from './store/report-store.ts';
import type { OpenReport, ReportedCursor } from './store/report-store.ts';

/** Listings on one page. */
const perPage = 20;

export async function reportedView(work: Work, after: ReportedCursor | null): Promise<ReportedView> {
  requirePermission(work, 'directory.edit');

  const found = await reportedListings(work, { after, limit: perPage + 1 });
  const listings = found.slice(0, perPage);
  const last = found.length > perPage ? listings.at(-1) : undefined;
  const ids = listings.map(({ id }) => id);
  const services = await summariesOf(work, ids);
  const reports = Map.groupBy(await openReportsOf(work, ids), ({ serviceId }) => serviceId);
  const versions = await versionsOf(work, ids);
  const rows = ids.flatMap((id) => {
    const service = services.get(id);
    return service
      ? [rowOf(work, { service, reports: reports.get(id) ?? [], version: versions.get(id) })]
      : [];
  });
  return {
    rows,
    next: last
      ? `/directory/work/reported?after=${last.weight}_${last.since.toISOString()}_${last.id}`
      : null,
    continued: after !== null,
  };
}

type Told = {
  readonly service: ServiceSummary;
  readonly reports: readonly OpenReport[];
  readonly version: number | undefined;
};

function rowOf(work: Work, { service, reports, version }: Told): ReportedRow {
  return {
    id: service.id,
    value: `${service.id}.${version ?? ''}`,
    name: service.name,
    isPublic: doubtOf(reports) !== null,
    reports: reports.map(({ kind, reporter, at, note, email }) => ({
      line: m.assurance_reported_line({
        kind: kindWords[kind](),
        who: reporterWords[reporter](),
        day: dayInWords(at),
      }),
      note,
      wantsAnswer: email !== null,
    })),
    facts: factsOf(service, work.now),
    form: blankForm({}, String(version ?? '')),
  };
}
