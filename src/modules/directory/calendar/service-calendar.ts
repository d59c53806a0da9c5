import { dayOf } from '#platform/local-date.ts';

import type { ServiceSummary } from '../domain/service.ts';
import { contentText, escaped } from './content-lines.ts';
import { timeLines, utc } from './event-lines.ts';
import { zoneLines } from './zone-lines.ts';

export type CalendarOf = {
  readonly service: Pick<ServiceSummary, 'id' | 'name' | 'sentence' | 'schedules' | 'changedAt'>;
  readonly where: string | null;
  /** The page of the service. */
  readonly url: string;
  readonly now: Date;
};

/**
 * The times of a service as a calendar file (RFC 5545), from today on: an event for each schedule. Null when none
 * of them says a day. Nobody's name is in it.
 */
export function serviceCalendar({ service, where, url, now }: CalendarOf): string | null {
  const today = Temporal.PlainDate.from(dayOf(now));
  const about = [
    `SUMMARY:${escaped(service.name)}`,
    ...(service.sentence ? [`DESCRIPTION:${escaped(`${service.sentence}\n${url}`)}`] : []),
    ...(where ? [`LOCATION:${escaped(where)}`] : []),
    `URL:${url}`,
  ];
  const stamp = utc(Temporal.Instant.fromEpochMilliseconds(service.changedAt.getTime()));
  const events = service.schedules.flatMap((schedule, index) => {
    const times = timeLines(schedule, today);
    if (times === null) return [];
    const uid = `UID:${service.id}-${index + 1}@${new URL(url).hostname}`;
    return [['BEGIN:VEVENT', uid, `DTSTAMP:${stamp}`, ...times, ...about, 'END:VEVENT']];
  });
  if (events.length === 0) return null;
  const zones = new Set(service.schedules.map(({ timezone }) => timezone));
  return contentText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//Directory//EN',
    'CALSCALE:GREGORIAN',
    ...[...zones].flatMap((zone) => zoneLines(zone, today.year - 1)),
    ...events.flat(),
    'END:VCALENDAR',
  ]);
}
