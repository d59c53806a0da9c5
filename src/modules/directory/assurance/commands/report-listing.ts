import { ownAddress } from '#modules/identity';
import { audit } from '#platform/audit.ts';
import { localeNow } from '#platform/locale.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Actor, Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { Reporter, ReportId, ReportKind } from '../domain/report.ts';
import { holdListings } from '../store/listing-store.ts';
import { hasEnoughFromAnyone, newReportId, refreshDoubt, writeReport } from '../store/report-store.ts';

export type ReportListing = {
  readonly once: string;
  readonly serviceId: ServiceId;
  readonly kind: ReportKind;
  readonly note: string | null;
  /** Where they would like to hear what came of it; of somebody with an account null is their own address. */
  readonly email: string | null;
};

export type Reported = {
  readonly id: ReportId;
  /** They are written to when it is settled. */
  readonly isAnswered: boolean;
};

/** Keeps what somebody says is not right about a listing. With enough weight it is doubted in public. */
export async function reportListing(work: Work, { once, ...said }: ReportListing): Promise<Reported> {
  requirePermission(work, 'directory.suggest');

  const { actor } = work;
  const email = said.email ?? (actor.kind === 'user' ? await ownAddress(work) : null);
  const answer = { id: newReportId(), isAnswered: email !== null };
  const before = await answeredBefore(work, {
    key: once,
    command: 'directory.report-listing',
    input: said,
    answer,
  });
  if (before) return before;
  await keepReport(work, { ...said, email, id: answer.id, reporter: reporterIs(actor) });
  return answer;
}

type Kept = Omit<ReportListing, 'once'> & { readonly id: ReportId; readonly reporter: Reporter };

/** In the caller's work, for reports that come another way than by the form. */
export async function keepReport(work: Work, report: Kept): Promise<void> {
  requirePermission(work, 'directory.suggest');

  const { serviceId, reporter } = report;
  const [listing] = await holdListings(work, [serviceId]);
  if (!listing) throw new Refusal('not-found', 'directory.no-such-service');
  if (reporter === 'anyone' && (await hasEnoughFromAnyone(work, serviceId))) return;
  const reportedBy = work.actor.kind === 'user' ? work.actor.userId : null;
  await writeReport(work, { ...report, reportedBy, language: localeNow() });
  await refreshDoubt(work, serviceId);
  await audit(work, 'directory.reported', {
    type: 'service',
    id: serviceId,
    details: { kind: report.kind, reporter },
  });
}

function reporterIs(actor: Actor): Reporter {
  if (may(actor, 'referrals.contact')) return 'frontline';
  return may(actor, 'referrals.refer') ? 'referrer' : 'anyone';
}
