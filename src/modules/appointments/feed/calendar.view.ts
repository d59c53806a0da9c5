import { sessionsOf } from '#modules/rota';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { calendarText } from './calendar-text.ts';
import { feedAppointments } from './store/event-store.ts';
import { feedBy } from './store/feed-store.ts';

const midnight = '00:00' as LocalTime;
/** So that what was cancelled lately is still there to be taken out, and what is booked is there. */
const daysBack = 31;
const daysAhead = 200;

/**
 * The calendar that a secret opens.
 *
 * @throws Refusal `appointments.no-such-feed` for one that was never made, or is no longer good.
 */
export async function calendarView(work: Work, hash: Buffer): Promise<string> {
  requirePermission(work, 'appointments.follow-feed');

  const feed = await feedBy(work, hash);
  if (!feed) throw new Refusal('not-found', 'appointments.no-such-feed');
  const { workerId, language } = feed;
  const today = dayOf(work.now);
  const from = instantAt(addDays(today, -daysBack), midnight);
  const to = instantAt(addDays(today, daysAhead), midnight);
  const appointments = await feedAppointments(work, { workerId, from, to });
  const sessions = await sessionsOf(work, [...new Set(appointments.map(({ sessionId }) => sessionId))]);
  return calendarText(appointments, { sessions, language });
}
