import { madeOnce } from '#platform/made-once.ts';

import { isOpen, nextOpening } from '../domain/opening-times.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { FoundService } from './query.ts';

type WhenOpen = Pick<FoundService, 'isOpenNow' | 'nextTime'>;

/**
 * Whether it is open at an instant, and when it opens next. Opening times are whole minutes, so what is known of a
 * minute is true for all of it: a listing that many searches find is reckoned once a minute.
 *
 * @param at Milliseconds since 1970.
 */
export function whenOpen(schedules: readonly Schedule[], at: number): WhenOpen {
  const minute = Math.floor(at / minuteMilliseconds);
  const last = lastKnown(schedules);
  if (last.minute !== minute || last.when === null) {
    last.minute = minute;
    last.when = { isOpenNow: isOpen(schedules, at), nextTime: nextOpening(schedules, at) };
  }
  return last.when;
}

const minuteMilliseconds = 60_000;

type LastKnown = { minute: number; when: WhenOpen | null };

const lastKnown = madeOnce<readonly Schedule[], LastKnown>(() => ({ minute: 0, when: null }));
