import { barriersOfMany } from '#modules/people';
import type { PersonId } from '#modules/people';
import { sessionsOf } from '#modules/rota';
import type { SessionId } from '#modules/rota';
import { wilson } from '#modules/trials';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Mode } from '../domain/appointment.ts';
import { barrierCodes, codesOf } from './domain/barrier-codes.ts';
import type { BarrierCode } from './domain/barrier-codes.ts';
import { breakdown, breakdownByPlace, cellOf } from './domain/breakdowns.ts';
import type { Breakdown, Lead, Length, Settled } from './domain/breakdowns.ts';
import { isLarge } from './domain/suppress.ts';
import type { Cell } from './domain/suppress.ts';
import { lastTwelveMonths } from './months.ts';
import type { Months } from './months.ts';
import { mostSettled, settledBetween } from './store/settled-store.ts';

/** How many of how many came, with where the true share may be. Null is too few to show. */
export type Share = {
  readonly attended: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
} | null;

export type ShareRow<Key> = { readonly key: Key; readonly share: Share };

/** Null is too few for any of it. */
export type Shares<Key> = readonly ShareRow<Key>[] | null;

export type AttendanceView = {
  readonly months: Months;
  readonly total: Share;
  readonly byMode: Shares<Mode>;
  readonly byLead: Shares<Lead>;
  readonly byHour: Shares<number>;
  readonly byLength: Shares<Length>;
  readonly byPlace: Shares<string>;
  /** What people said, and those who said it beside those who did not. */
  readonly byBarrier: readonly { readonly code: BarrierCode; readonly said: Share; readonly unsaid: Share }[];
  /** Whether there were more than are counted. */
  readonly cut: boolean;
  /** Whether it is of one practice. */
  readonly ofPractice: boolean;
};

/** How people came, over a year, without anybody who could be recognised. */
export async function attendanceView(work: Work): Promise<AttendanceView> {
  requirePermission(work, 'attendance.read');

  const months = lastTwelveMonths(work.now);
  const rows = await settledBetween(work, months.from, months.to);
  const sites = await sitesOf(work, [...new Set(rows.map(({ sessionId }) => sessionId))]);
  const settled = rows.map((row): Settled => ({ ...row, siteId: sites.get(row.sessionId) ?? null }));
  const byMode = breakdown(settled, ({ mode }) => mode);
  return {
    months,
    total: shareOf(totalOf(settled)),
    byMode: sharesOf(byMode),
    byLead: sharesOf(breakdown(settled, ({ lead }) => lead)),
    byHour: sharesOf(breakdown(settled, ({ hour }) => hour))?.toSorted((a, b) => a.key - b.key) ?? null,
    byLength: sharesOf(breakdown(settled, ({ length }) => length)),
    byPlace:
      sharesOf(breakdownByPlace(settled, byMode))?.toSorted((a, b) => a.key.localeCompare(b.key, 'en')) ??
      null,
    byBarrier: await barrierShares(work, settled),
    cut: rows.length === mostSettled,
    ofPractice: work.actor.practiceIds !== null,
  };
}

/** The names of sites, by session. */
async function sitesOf(work: Work, ids: readonly SessionId[]): Promise<ReadonlyMap<SessionId, string>> {
  const sessions = await sessionsOf(work, ids);
  return new Map([...sessions].flatMap(([id, { site }]) => (site ? [[id, site.name] as const] : [])));
}

async function barrierShares(work: Work, settled: readonly Settled[]): Promise<AttendanceView['byBarrier']> {
  const ids = [...new Set(settled.map(({ personId }) => personId as PersonId))];
  const barriers = await barriersOfMany(work, ids);
  const codes = new Map([...barriers].map(([id, said]) => [id as string, new Set(codesOf(said))]));
  return barrierCodes.map((code) => {
    const both = sharesOf(breakdown(settled, ({ personId }) => codes.get(personId)?.has(code) ?? false));
    // When everybody or nobody said it there is nothing to compare.
    const of = (said: boolean) =>
      (both?.length === 2 ? both.find(({ key }) => key === said) : null)?.share ?? null;
    return { code, said: of(true), unsaid: of(false) };
  });
}

function totalOf(settled: readonly Settled[]): Cell | null {
  const total = cellOf(settled);
  return isLarge(total) ? total : null;
}

function sharesOf<Key>(rows: Breakdown<Key>): Shares<Key> {
  return rows?.map(({ key, cell }) => ({ key, share: shareOf(cell) })) ?? null;
}

function shareOf(cell: Cell | null): Share {
  if (!cell) return null;
  const of = cell.attended + cell.missed;
  const interval = wilson(cell.attended, of);
  return interval && { attended: cell.attended, of, ...interval };
}
