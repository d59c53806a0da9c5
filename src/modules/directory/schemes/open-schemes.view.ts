import { addDays, dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { staleDays } from '../assurance/domain/freshness.ts';
import { openScheme } from './open-scheme.ts';
import { queryString } from './scheme-query.ts';
import type { SchemesAsked } from './scheme-query.ts';
import { schemesAsked } from './schemes-asked.ts';
import { schemesCsv } from './schemes-csv.ts';

const perPage = 200;
/** Twice as many as there are networks in England. */
const mostInTable = 3000;

/** One page of the register for programs. */
export async function openSchemesView(work: Work, asked: SchemesAsked) {
  requirePermission(work, 'directory.search');

  const freshSince = addDays(dayOf(work.now), -staleDays);
  const { schemes, total, page, pages } = await schemesAsked(work, asked, { freshSince, limit: perPage });
  const next = page < pages ? `/schemes.json?${queryString({ ...asked, page: page + 1 })}` : null;
  return { total, page, pages, next, schemes: schemes.map((scheme) => openScheme(scheme, work.now)) };
}

/** The register for a spreadsheet. */
export async function schemesCsvView(work: Work, asked: SchemesAsked): Promise<string> {
  requirePermission(work, 'directory.search');

  const freshSince = addDays(dayOf(work.now), -staleDays);
  const { schemes } = await schemesAsked(work, { ...asked, page: 1 }, { freshSince, limit: mostInTable });
  return schemesCsv(schemes, work.now);
}
