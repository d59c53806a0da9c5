import { organisationsOf } from '#modules/identity';
import {
  caseloadCounts,
  flowSince,
  listedWaitsSince,
  minutesSince,
  referrersOf,
  stagedPeople,
} from '#modules/referrals';
import type { ListedWait, Minutes } from '#modules/referrals';
import { sessionsBetween } from '#modules/rota';
import { workersWithinReach } from '#modules/workforce';
import type { Worker } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { dayOf, daysBetween, minutesAfter } from '#platform/local-date.ts';
import { homeNetwork, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { addressOf } from '../planner/asked-plan.ts';
import { usualAssumptions } from '../planner/domain/assumptions.ts';
import { lineOf, nextIf } from '../waiting-list/line.ts';
import type { Line } from '../waiting-list/line.ts';
import type { Forecast, ForecastWait } from '../waiting-list/domain/forecast.ts';
import { hoursFor, loadOf } from './domain/load.ts';
import type { Load } from './domain/load.ts';
import { pacesFor } from './domain/paces.ts';
import { referrersShown } from './domain/referrers.ts';
import type { PracticeFlow } from './domain/referrers.ts';
import { waitsWithThoseWaiting } from './domain/waits.ts';
import type { Distribution } from './domain/waits.ts';

export type WorkerLoad = Load & {
  readonly name: string;
  readonly isVolunteer: boolean;
  /** Recorded in the last four weeks, a week, in hours: with people, trying to reach them, and without them. */
  readonly recorded: { readonly withThem: number; readonly trying: number; readonly liaison: number };
  /** Of how many contacts the minutes are known. */
  readonly timed: number;
  readonly contacts: number;
};

export type TeamView = {
  readonly workers: readonly WorkerLoad[];
  readonly waits: readonly (Distribution & { readonly urgency: ListedWait['urgency'] })[];
  readonly waiting: number;
  readonly next: Forecast;
  /** With one link worker more, and with one away for a month; null where nothing can be said. */
  readonly ifs: {
    readonly share: number;
    readonly now: ForecastWait;
    readonly oneMore: ForecastWait;
    readonly oneAway: ForecastWait;
  } | null;
  readonly flow: { readonly weeks: number; readonly listed: number; readonly left: number };
  readonly practices: readonly PracticeFlow[];
  /** The planner with what is known of this network filled in. */
  readonly plannerAddress: string;
};

const weekMinutes = 7 * 24 * 60;
const weeks = (count: number, { now }: Work) => minutesAfter(now, -count * weekMinutes);

/** Flow, waits and load of a network, by name and never in order of how much anybody does. Looking is logged. */
export async function teamView(work: Work): Promise<TeamView> {
  requirePermission(work, 'capacity.see-team');

  const ahead = minutesAfter(work.now, 4 * weekMinutes);
  const [workers, counts, quarter, year, staged, minutes, sessions, waits, line, referrers, practices] =
    await Promise.all([
      workersWithinReach(work),
      caseloadCounts(work),
      flowSince(work, weeks(13, work)),
      flowSince(work, weeks(52, work)),
      stagedPeople(work),
      minutesSince(work, weeks(4, work)),
      sessionsBetween(work, { from: work.now, to: ahead }),
      listedWaitsSince(work, weeks(26, work)),
      lineOf(work),
      referrersOf(work, { recent: weeks(13, work), before: weeks(26, work) }),
      organisationsOf(work),
      audit(work, 'capacity.looked-at-team', { type: 'team', id: homeNetwork(work) }),
    ]);
  const known = { counts, quarter, year, staged, minutes, sessions };
  return {
    workers: workers.map((worker) => workerLoad(work, worker, known)),
    waits: (['worse', 'soon', 'routine'] as const).map((urgency) => ({
      urgency,
      ...waitsWithThoseWaiting(waits.filter((wait) => wait.urgency === urgency)),
    })),
    waiting: line.listed.length,
    next: line.forecasts.at(-1) ?? { known: false, why: 'too-little-history' },
    ifs: ifsOf(work, line, { workers, quarter }),
    flow: {
      weeks: line.flow.length,
      listed: total(line.flow.map(({ listed }) => listed)),
      left: total(line.flow.map(({ left }) => left)),
    },
    practices: referrersShown(referrers, new Map(practices.map(({ id, name }) => [id as string, name]))),
    plannerAddress: addressOf({
      ...usualAssumptions,
      linkWorkers: workers.filter(({ kind }) => kind !== 'volunteer-link-worker').length,
      volunteers: workers.filter(({ kind }) => kind === 'volunteer-link-worker').length,
      waitingNow: line.listed.length,
    }),
  };
}

function ifsOf(
  work: Work,
  line: Line,
  { workers, quarter }: { readonly workers: readonly Worker[]; readonly quarter: KnownOfAll['quarter'] },
): TeamView['ifs'] {
  const paces = pacesFor(
    workers.map(({ id, kind }) => ({
      isVolunteer: kind === 'volunteer-link-worker',
      begun: quarter.find(({ workerId }) => workerId === id)?.begun ?? 0,
    })),
  );
  const now = line.forecasts.at(-1);
  if (!paces) return null;
  const oneMore = nextIf(work, line, paces.oneMore);
  const oneAway = nextIf(work, line, paces.oneAway);
  if (!now?.known || !oneMore.known || !oneAway.known) return null;
  return { share: paces.share, now, oneMore, oneAway };
}

type KnownOfAll = {
  readonly counts: Awaited<ReturnType<typeof caseloadCounts>>;
  readonly quarter: Awaited<ReturnType<typeof flowSince>>;
  readonly year: Awaited<ReturnType<typeof flowSince>>;
  readonly staged: Awaited<ReturnType<typeof stagedPeople>>;
  readonly minutes: readonly Minutes[];
  readonly sessions: Awaited<ReturnType<typeof sessionsBetween>>;
};

function workerLoad(work: Work, worker: Worker, known: KnownOfAll): WorkerLoad {
  const isTheirs = <Row extends { readonly workerId: string }>(row: Row) => row.workerId === worker.id;
  const quarter = known.quarter.find(isTheirs);
  const year = known.year.find(isTheirs);
  const staged = known.staged.filter(isTheirs);
  const minutes = known.minutes.filter(isTheirs);
  const sessions = known.sessions.filter(isTheirs);
  const held = total(sessions.map(({ from, to }) => to.getTime() - from.getTime())) / (60 * 60 * 1000) / 4;
  return {
    ...loadOf({
      active: known.counts.get(worker.id) ?? 0,
      limit: worker.caseloadLimit,
      begun: quarter?.begun ?? 0,
      ended: quarter?.ended ?? 0,
      begunInYear: year?.begun ?? 0,
      weeksWorked: Math.min(52, Math.floor(daysBetween(worker.worksFrom, dayOf(work.now)) / 7)),
      hoursNeeded: staged.length > 0 ? hoursFor(staged) : null,
      hoursAvailable: sessions.length > 0 ? held : null,
    }),
    name: worker.name,
    isVolunteer: worker.kind === 'volunteer-link-worker',
    recorded: {
      withThem: hoursOf(minutes, 'with-them'),
      trying: hoursOf(minutes, 'trying'),
      liaison: hoursOf(minutes, 'liaison'),
    },
    timed: total(minutes.map(({ timed }) => timed)),
    contacts: total(minutes.map(({ contacts }) => contacts)),
  };
}

/** A week, averaged over four. */
function hoursOf(minutes: readonly Minutes[], doing: Minutes['doing']): number {
  return total(minutes.filter((one) => one.doing === doing).map((one) => one.minutes)) / 60 / 4;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
