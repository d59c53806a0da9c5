import type { LocalDate } from '#platform/local-date.ts';

import { agoOf } from './ago.ts';
import type { Ago } from './ago.ts';
import type { Scheme } from './scheme.ts';

/** What can be said about the wait: what was measured before what was stated, and never a guess. */
export type WaitSaid =
  | {
      readonly kind: 'worked-out';
      readonly people: number;
      readonly medianDays: number;
      readonly ninetiethDays: number | null;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | { readonly kind: 'stated'; readonly weeks: number; readonly on: LocalDate; readonly ago: Ago }
  | { readonly kind: 'unknown'; readonly tooFew: boolean };

type Waiting = Pick<Scheme, 'networkId' | 'workedOutWait' | 'statedWait'>;

export function waitSaid({ networkId, workedOutWait, statedWait }: Waiting, today: LocalDate): WaitSaid {
  const worked = networkId === null ? null : workedOutWait;
  if (worked && worked.people !== null && worked.medianDays !== null) {
    const { from, to, people, medianDays, ninetiethDays } = worked;
    return { kind: 'worked-out', people, medianDays, ninetiethDays, from, to };
  }
  if (statedWait) {
    const { weeks, on } = statedWait;
    return { kind: 'stated', weeks, on, ago: agoOf(on, today) };
  }
  return { kind: 'unknown', tooFew: worked !== null };
}
