import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { doubtOf, reporterWeights } from '../domain/report.ts';
import type { Doubt, Outcome, Reporter, ReportId, ReportKind } from '../domain/report.ts';
import { db } from './tables.ts';

export type NewReport = {
  readonly id: ReportId;
  readonly serviceId: ServiceId;
  readonly kind: ReportKind;
  readonly reporter: Reporter;
  readonly reportedBy: UserId | null;
  readonly note: string | null;
  readonly email: string | null;
  readonly language: 'en' | 'cy';
};

/** Open reports of people without an account on one listing: more tell an editor nothing, and may be a program. */
const mostFromAnyone = 20;

export async function hasEnoughFromAnyone(work: Work, serviceId: ServiceId): Promise<boolean> {
  const rows = await db(work)
    .selectFrom('directory.report')
    .where('service_id', '=', serviceId)
    .where('settled_at', 'is', null)
    .where('reporter', '=', 'anyone')
    .select('id')
    .limit(mostFromAnyone)
    .execute();
  return rows.length === mostFromAnyone;
}

/** Somebody with an account counts once a listing: what they said before gives way to what they say now. */
export async function writeReport(work: Work, report: NewReport): Promise<void> {
  if (report.reportedBy) await withdrawEarlier(work, report.serviceId, report.reportedBy);
  await db(work)
    .insertInto('directory.report')
    .values({
      id: report.id,
      service_id: report.serviceId,
      kind: report.kind,
      reporter: report.reporter,
      reported_by: report.reportedBy,
      reported_at: work.now,
      settled_at: null,
      settled_by: null,
      outcome: null,
    })
    .execute();
  if (report.note === null && report.email === null) return;
  const { id, note, email, language } = report;
  await db(work)
    .insertInto('directory.report_words')
    .values({ report_id: id, note, email, language, left_at: work.now, settled_at: null })
    .execute();
}

async function withdrawEarlier(work: Work, serviceId: ServiceId, userId: UserId): Promise<void> {
  await endReports(work, 'replaced', sql`service_id = ${serviceId} and reported_by = ${userId}`);
}

export type OpenReport = {
  readonly id: ReportId;
  readonly serviceId: ServiceId;
  readonly kind: ReportKind;
  readonly reporter: Reporter;
  readonly at: Date;
  readonly note: string | null;
  readonly email: string | null;
  readonly language: 'en' | 'cy' | null;
};

/** What is said of some listings and not settled yet, oldest first: as much as there can be of a page of them. */
export function openReportsOf(
  work: Work,
  serviceIds: readonly ServiceId[],
  most = 2_000,
): Promise<readonly OpenReport[]> {
  return db(work)
    .selectFrom('directory.report as r')
    .leftJoin('directory.report_words as w', 'w.report_id', 'r.id')
    .where('r.service_id', '=', sql<ServiceId>`any(${serviceIds}::uuid[])`)
    .where('r.settled_at', 'is', null)
    .select(['r.id', 'r.service_id as serviceId', 'r.kind', 'r.reporter', 'r.reported_at as at'])
    .select(['w.note', 'w.email', 'w.language'])
    .orderBy('r.reported_at')
    .orderBy('r.id')
    .limit(most)
    .execute();
}

export async function settle(work: Work, serviceId: ServiceId, outcome: Outcome): Promise<void> {
  await endReports(work, outcome, sql`service_id = ${serviceId}`);
}

async function endReports(
  work: Work,
  outcome: Outcome | 'replaced',
  which: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    with settled as (
      update directory.report set settled_at = ${work.now}, settled_by = ${work.actor.userId}, outcome = ${outcome}
      where settled_at is null and ${which} returning id
    )
    update directory.report_words w set settled_at = ${work.now} from settled s where s.id = w.report_id`.execute(
    work.trx,
  );
}

/** Makes what is doubted in public follow from the reports that are open. Call it with the listing locked. */
export async function refreshDoubt(work: Work, serviceId: ServiceId): Promise<void> {
  const doubt = doubtOf(await openReportsOf(work, [serviceId]));
  if (!doubt) {
    await db(work).deleteFrom('directory.doubt').where('service_id', '=', serviceId).execute();
    return;
  }
  await db(work)
    .insertInto('directory.doubt')
    .values({ service_id: serviceId, ...doubt })
    .onConflict((conflict) => conflict.column('service_id').doUpdateSet(doubt))
    .execute();
}

export async function doubtsAmong(
  work: Work,
  serviceIds: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, Doubt>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await db(work)
    .selectFrom('directory.doubt')
    .where('service_id', '=', sql<ServiceId>`any(${serviceIds}::uuid[])`)
    .select(['service_id as serviceId', 'kind', 'people', 'since'])
    .execute();
  return new Map(rows.map(({ serviceId, ...doubt }) => [serviceId, doubt]));
}

export type ReportedListing = {
  readonly id: ServiceId;
  readonly weight: number;
  readonly since: Date;
};

export type ReportedCursor = {
  readonly weight: number;
  /** A moment of ISO 8601. */
  readonly since: string;
  readonly id: ServiceId;
};

/** Listings with open reports, most weight first, and of as much weight those that wait longest. */
export async function reportedListings(
  work: Work,
  { after, limit }: { readonly after: ReportedCursor | null; readonly limit: number },
): Promise<readonly ReportedListing[]> {
  const onward = after
    ? sql`where (-weight, since, id) > (${-after.weight}::integer, ${after.since}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<ReportedListing>`
    select id, weight, since from (
      select service_id as id, date_trunc('milliseconds', min(reported_at)) as since,
        sum((${JSON.stringify(reporterWeights)}::jsonb ->> reporter)::integer)::integer as weight
      from directory.report where settled_at is null group by service_id) as reported
    ${onward} order by weight desc, since, id limit ${limit}`.execute(work.trx);
  return rows;
}

export async function reportedCount(work: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct service_id)::integer as count from directory.report where settled_at is null`.execute(
    work.trx,
  );
  return rows[0]?.count ?? 0;
}

export const newReportId = () => newId<ReportId>();
