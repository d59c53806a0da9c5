import { m } from '#text';

import type { Doubt, Outcome, Reporter, ReportKind } from '../domain/report.ts';

export const kindWords: Readonly<Record<ReportKind, () => string>> = {
  moved: m.assurance_kind_moved,
  closed: m.assurance_kind_closed,
  'wrong-number': m.assurance_kind_wrong_number,
  'something-else': m.assurance_kind_something_else,
};

export const reporterWords: Readonly<Record<Reporter, () => string>> = {
  anyone: m.assurance_who_anyone,
  referrer: m.assurance_who_referrer,
  frontline: m.assurance_who_frontline,
  owner: m.assurance_who_owner,
};

export const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  closed: m.assurance_settle_closed,
  'closed-for-now': m.assurance_settle_closed_for_now,
  'put-right': m.assurance_settle_put_right,
  'not-so': m.assurance_settle_not_so,
};

const doubts: Readonly<Record<ReportKind, (said: { count: number }) => string>> = {
  moved: m.assurance_doubt_moved,
  closed: m.assurance_doubt_closed,
  'wrong-number': m.assurance_doubt_wrong_number,
  'something-else': m.assurance_doubt_something_else,
};

/** What everybody may know: how many people said what, never who. */
export function doubtWords({ kind, people }: Doubt): string {
  return doubts[kind]({ count: people });
}
