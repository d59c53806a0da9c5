import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { happensOn } from '../domain/opening-times.ts';
import { schedule, weekdays } from '../domain/schedule.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { ServiceId } from '../domain/listing.ts';
import { contentText, escaped } from './content-lines.ts';
import { timeLines } from './event-lines.ts';
import { serviceCalendar } from './service-calendar.ts';
import { zoneLines } from './zone-lines.ts';

const tuesday = Temporal.PlainDate.from('2026-03-03');

function calendarOf(schedules: readonly Schedule[], given: { name?: string; sentence?: string } = {}) {
  return serviceCalendar({
    service: {
      id: '0198c0de-0000-7000-8000-000000000001' as ServiceId,
      name: 'Kettle and Company',
      sentence: 'A hot drink; company, too.',
      changedAt: new Date('2026-02-24T10:00:00Z'),
      schedules,
      ...given,
    },
    where: '12 Mill Street, Northvale',
    url: 'https://kith.example.org/directory/0198c0de-0000-7000-8000-000000000001',
    now: new Date('2026-03-03T09:30:00Z'),
  });
}

test('a weekly time is an event that repeats, in the clocks of its place', () => {
  const text = calendarOf([schedule({ byDay: ['TU', 'TH'], opensAt: '10:00', closesAt: '13:00' })]);

  assert.equal(
    text?.replaceAll('\r\n ', ''),
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Kith//Directory//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/London',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T010000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:0198c0de-0000-7000-8000-000000000001-1@kith.example.org',
      'DTSTAMP:20260224T100000Z',
      'DTSTART;TZID=Europe/London:20260303T100000',
      'DTEND;TZID=Europe/London:20260303T130000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU,TH',
      'SUMMARY:Kettle and Company',
      String.raw`DESCRIPTION:A hot drink\; company\, too.\nhttps://kith.example.org/directory/0198c0de-0000-7000-8000-000000000001`,
      String.raw`LOCATION:12 Mill Street\, Northvale`,
      'URL:https://kith.example.org/directory/0198c0de-0000-7000-8000-000000000001',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('what ends has its last day, and what goes past midnight ends on the next day', () => {
  const given = { byDay: ['FR'], opensAt: '22:00', closesAt: '02:00', until: '2026-06-30' };

  assert.deepEqual(timeLines(schedule(given), tuesday), [
    'DTSTART;TZID=Europe/London:20260306T220000',
    'DTEND;TZID=Europe/London:20260307T020000',
    // Half past ten at night in summer time.
    'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20260630T225959Z',
  ]);
});

test('monthly, every other week, one day only and without a time of day', () => {
  const lines = (given: Partial<Schedule>) => timeLines(schedule(given), tuesday);

  assert.deepEqual(lines({ freq: 'MONTHLY', byDay: ['1TU', '-1FR'], opensAt: '14:00' }), [
    'DTSTART;TZID=Europe/London:20260303T140000',
    'RRULE:FREQ=MONTHLY;BYDAY=1TU,-1FR',
  ]);
  assert.deepEqual(lines({ freq: 'MONTHLY', byMonthDay: [-1], byDay: ['MO'], opensAt: '14:00' }), [
    'DTSTART;TZID=Europe/London:20260331T140000',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1',
  ]);
  assert.deepEqual(lines({ interval: 2, byDay: ['WE'], startsOn: '2026-01-07', opensAt: '09:00' }), [
    'DTSTART;TZID=Europe/London:20260304T090000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
  ]);
  assert.deepEqual(lines({ freq: null, startsOn: '2026-07-08' }), ['DTSTART;VALUE=DATE:20260708']);
});

test('what is over, or says no day, is not in a calendar', () => {
  assert.equal(timeLines(schedule({ freq: null, startsOn: '2026-03-02', opensAt: '10:00' }), tuesday), null);
  assert.equal(timeLines(schedule({ byDay: ['MO'], until: '2026-03-02' }), tuesday), null);
  assert.equal(calendarOf([schedule({ freq: null, description: 'By appointment' })]), null);
});

test('a zone that leaves its clocks alone says so; one without a rule names each change', () => {
  assert.deepEqual(zoneLines('Asia/Kolkata', 2026).slice(2, -1), [
    'BEGIN:STANDARD',
    'DTSTART:20260101T000000',
    'TZOFFSETFROM:+0530',
    'TZOFFSETTO:+0530',
    'END:STANDARD',
  ]);
  assert.ok(zoneLines('America/New_York', 2026).includes('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'));
  assert.ok(!zoneLines('Africa/Casablanca', 2025).some((line) => line.startsWith('RRULE')));
});

const anySchedule = fc.record({
  freq: fc.constantFrom('WEEKLY', 'MONTHLY', null),
  interval: fc.constantFrom(null, 1, 2, 3),
  byDay: fc.subarray([...weekdays], { maxLength: 3 }),
  byMonthDay: fc.subarray([1, 15, 31, -1], { maxLength: 2 }),
  startsOn: fc.constantFrom(null, '2025-11-30', '2026-03-03', '2026-12-31'),
  until: fc.constantFrom(null, '2026-03-10', '2027-01-31'),
  opensAt: fc.constantFrom(null, '00:00', '10:30', '23:00'),
  closesAt: fc.constantFrom(null, '00:00', '02:00', '12:00'),
});

test('an event begins on a day on which it happens, today or later', () => {
  fc.assert(
    fc.property(anySchedule, (given) => {
      const one = schedule(given);
      const [start] = timeLines(one, tuesday) ?? [];
      if (!start) return;
      const [, year, month, day] = /:(\d{4})(\d\d)(\d\d)/.exec(start) ?? [];
      const first = Temporal.PlainDate.from(`${year}-${month}-${day}`);
      assert.ok(happensOn(one, first));
      assert.ok(Temporal.PlainDate.compare(first, tuesday) >= 0);
    }),
  );
});

test('whatever a listing says, lines are short, end as they must, and unfold to what was said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const text = contentText([`SUMMARY:${escaped(name)}`]);
      for (const line of text.slice(0, -2).split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75);
        assert.doesNotMatch(line, /[\r\n]/);
      }
      assert.equal(text.replaceAll('\r\n ', ''), `SUMMARY:${escaped(name)}\r\n`);
    }),
  );
});

test('days off are taken out of what repeats, at the time at which it would begin', () => {
  const text = calendarOf([
    schedule({ byDay: ['TU'], opensAt: '10:00', closesAt: '13:00', except: ['2026-01-06', '2026-12-29'] }),
    schedule({ byDay: ['TU'], except: ['2026-12-29'] }),
  ]);
  const lines = text?.split('\r\n').filter((line) => line.startsWith('EXDATE'));

  assert.deepEqual(lines, ['EXDATE;TZID=Europe/London:20261229T100000', 'EXDATE;VALUE=DATE:20261229']);
});
