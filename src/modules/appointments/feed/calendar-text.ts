import ical, { ICalEventStatus } from 'ical-generator';

import type { Session, SessionId } from '#modules/rota';
import type { Locale } from '#platform/locale.ts';
import { m } from '#text';

import type { Mode } from '../domain/appointment.ts';
import type { FeedAppointment } from './store/event-store.ts';

type Around = { readonly sessions: ReadonlyMap<SessionId, Session>; readonly language: Locale };

/** Calendar programs ask again after this. */
const refreshSeconds = 3_600;

/**
 * Appointments as a calendar (RFC 5545): when, where and how, and nothing of whom. Times are of UTC, which no change
 * of clocks moves. The same appointments make the same text, to the last letter.
 */
export function calendarText(
  appointments: readonly FeedAppointment[],
  { sessions, language }: Around,
): string {
  const locale = language;
  const calendar = ical({
    prodId: '//Kith//Diary//EN',
    name: m.feed_calendar_name({}, { locale }),
    ttl: refreshSeconds,
  });
  for (const appointment of appointments) {
    const { id, from, to, version, changedAt, live, mode } = appointment;
    const place = placeOf(sessions.get(appointment.sessionId));
    const how = modeNames[mode]({}, { locale });
    calendar.createEvent({
      id: `${id}@kith`,
      sequence: version - 1,
      start: instant(from),
      end: instant(to),
      stamp: instant(changedAt),
      lastModified: instant(changedAt),
      summary: m.feed_appointment({}, { locale }),
      description: how,
      location: place ?? how,
      status: live ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    });
  }
  return `${calendar.toString()}\r\n`;
}

const modeNames: Readonly<Record<Mode, (values: object, options: { locale: Locale }) => string>> = {
  'face-to-face': m.feed_mode_face_to_face,
  phone: m.feed_mode_phone,
  video: m.feed_mode_video,
  home: m.feed_mode_home,
};

/** A room at a site. A person's home is nothing for a calendar. */
function placeOf(session: Session | undefined): string | null {
  if (!session?.site) return null;
  return session.room ? `${session.site.name}, ${session.room.name}` : session.site.name;
}

function instant(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/London');
}
