import { namesOf } from '#modules/people';
import type { PersonId, PersonName } from '#modules/people';
import { toldAndCame } from '#modules/referrals';
import type { ListedPerson } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { dayOf, daysBetween } from '#platform/local-date.ts';
import { homeNetwork, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { calibrationOf } from './domain/calibration.ts';
import type { Calibration } from './domain/calibration.ts';
import type { Forecast } from './domain/forecast.ts';
import { lineOf } from './line.ts';

export type WaitingRow = Pick<
  ListedPerson,
  'episodeId' | 'personId' | 'urgency' | 'urgencyWhy' | 'version' | 'checkInOn'
> & {
  /** From 1. */
  readonly turn: number;
  readonly name: PersonName;
  readonly waitedDays: number;
  readonly forecast: Forecast;
  /** Somebody should have asked by now how they are. */
  readonly askNow: boolean;
  /** Makes each of the row's buttons safe to press twice. */
  readonly once: string;
};

export type WaitingListView = {
  readonly waiting: number;
  readonly rows: readonly WaitingRow[];
  /** For somebody who is listed now. */
  readonly next: Forecast;
  /** Of the last whole weeks: how many came, and how many were begun with or left. */
  readonly flow: { readonly weeks: number; readonly listed: number; readonly left: number };
  /** Whether what people were told came true; null while that is known of too few. */
  readonly calibration: Calibration | null;
  readonly page: number;
  readonly pages: number;
};

const rowsAPage = 50;

/** Who waits, in order, why in that order, and when their turn is likely to come. Looking is logged. */
export async function waitingListView(work: Work, asked: number): Promise<WaitingListView> {
  requirePermission(work, 'referrals.decide');

  const [{ listed, forecasts, flow }, told] = await Promise.all([lineOf(work), toldAndCame(work)]);
  const pages = Math.max(1, Math.ceil(listed.length / rowsAPage));
  const page = Math.min(Math.max(1, asked), pages);
  const first = (page - 1) * rowsAPage;
  const shown = listed.slice(first, first + rowsAPage);
  const [names] = await Promise.all([
    namesOf(
      work,
      shown.map(({ personId }) => personId),
    ),
    audit(work, 'capacity.looked-at-list', { type: 'waiting-list', id: homeNetwork(work) }),
  ]);
  const unknown: Forecast = { known: false, why: 'too-little-history' };
  return {
    waiting: listed.length,
    rows: shown.map((place, index) =>
      rowOf(work, place, {
        turn: first + index + 1,
        name: nameIn(names, place.personId),
        forecast: forecasts[first + index] ?? unknown,
      }),
    ),
    next: forecasts.at(-1) ?? unknown,
    flow: {
      weeks: flow.length,
      listed: sum(flow.map(({ listed: count }) => count)),
      left: sum(flow.map(({ left }) => left)),
    },
    calibration: calibrationOf(told),
    page,
    pages,
  };
}

function rowOf(
  work: Work,
  place: ListedPerson,
  row: Pick<WaitingRow, 'turn' | 'name' | 'forecast'>,
): WaitingRow {
  const today = dayOf(work.now);
  return {
    ...place,
    ...row,
    waitedDays: daysBetween(dayOf(place.listedAt), today),
    askNow: place.checkInOn <= today,
    once: newId<string>(),
  };
}

function nameIn(names: ReadonlyMap<PersonId, PersonName>, id: PersonId): PersonName {
  return names.get(id) ?? { known: '', full: '' };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
