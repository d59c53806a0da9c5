import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { LocalTime } from '#platform/local-date.ts';
import type { WorkerId } from '#modules/workforce';
import type { UserId } from '#platform/ids.ts';
import { workerBen } from '#tests/support/network.ts';

import { elm, place, question, session, times } from '../slots.examples.ts';
import { rankedOffers } from './rank.ts';
import { minutesSince1970 } from './wall-clock.ts';
import { weeklyOf } from './weekly.ts';

const at = (time: string) => time as LocalTime;
const ben = workerBen.id as string as WorkerId;
const weekOf = (...days: readonly string[]) => days.map((day) => place({ day }));

const codes = (offers: ReturnType<typeof rankedOffers>['offers']) =>
  offers.map(({ reasons }) => reasons.map(({ code }) => code));

test('a first meeting is long and one that follows is short, unless the person wishes otherwise', () => {
  const places = [place()];

  const minutes = (asked: Parameters<typeof question>[0]) => rankedOffers(question(asked)).offers[0]?.minutes;

  assert.equal(minutes({ places }), 45);
  assert.equal(minutes({ places, wishes: { kind: 'follow-up' } }), 20);
  assert.equal(minutes({ places, barriers: { length: 'short' } }), 20);
  assert.equal(minutes({ places, barriers: { length: 'short' }, wishes: { length: 'long' } }), 45);
  assert.equal(minutes({ places, lengths: { short: 15, long: 60 } }), 60);
});

test('of one day at most two times are offered, and they are a choice', () => {
  const { offers } = rankedOffers(question({ places: [place()] }));

  assert.equal(offers.length, 2);
  const [one, other] = offers.map(({ from }) => from.getTime());
  assert.ok(Math.abs((one ?? 0) - (other ?? 0)) >= 90 * 60_000);
});

test('days come before hours: six offers of a week of sessions are of five days', () => {
  const places = weekOf('2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09');

  const { offers } = rankedOffers(question({ places }));

  assert.equal(new Set(times(offers).map((time) => time.slice(0, 10))).size, 5);
});

test('a quiet hour at the surgery, after the bus pass, with the same worker: each is said', () => {
  const { offers } = rankedOffers(
    question({
      places: [place()],
      barriers: { quietWaiting: true, bus: { passFrom: at('09:30'), costMatters: true } },
      around: { quiet: new Map([[elm.id, weeklyOf([{ weekday: 2, from: at('11:00'), to: at('12:00') }])]]) },
    }),
  );

  assert.deepEqual(offers[0]?.reasons, [
    { code: 'quiet-hour', site: 'Elm Street' },
    { code: 'same-worker' },
    { code: 'at-their-practice', site: 'Elm Street' },
    { code: 'after-bus-pass', from: '09:30' },
  ]);
});

test('before the bus is free nothing is offered to somebody for whom the fare matters, and it is said', () => {
  const { offers, ruledOut } = rankedOffers(
    question({ places: [place()], barriers: { bus: { passFrom: at('09:30'), costMatters: true } } }),
  );

  assert.ok(times(offers).every((time) => time >= '2026-03-03 09:50'));
  assert.deepEqual(
    ruledOut.map(({ code }) => code),
    ['before-bus-pass'],
  );
});

test('a quiet hour that was learnt from bookings says how much it was learnt from', () => {
  const { offers } = rankedOffers(
    question({
      places: [place()],
      barriers: { quietWaiting: true },
      around: { learnt: new Map([[elm.id, new Map([['2:11', { weeks: 9, booked: 2 }]])]]) },
    }),
  );

  assert.deepEqual(offers[0]?.reasons[1], { code: 'quiet-learnt', site: 'Elm Street', weeks: 9, booked: 2 });
});

test('somebody not wanted is never offered, nor stairs to somebody who needs it step-free', () => {
  const upstairs = place({ at: '14:00', site: { ...elm, stepFree: false } });
  const barriers = { stepFree: true, unwantedWorkerIds: [ben as string as UserId] };

  const { offers, ruledOut } = rankedOffers(
    question({ places: [place({ workerId: ben }), upstairs], barriers }),
  );

  assert.deepEqual(offers, []);
  assert.deepEqual(ruledOut.map(({ code }) => code).toSorted(), ['not-step-free', 'unwanted-worker']);
});

test('whom they asked for comes before who is sooner', () => {
  const places = [place(), place({ workerId: ben, day: '2026-03-19' })];

  const { offers } = rankedOffers(question({ places, barriers: { workerId: ben as string as UserId } }));

  assert.equal(offers[0]?.workerId, ben);
  assert.equal(codes(offers)[0]?.[0], 'wanted-worker');
});

test('nothing overlaps what the person has already, and nothing begins before now', () => {
  const from = minutesSince1970(new Date('2026-03-03T09:00:00Z'));
  const now = new Date('2026-03-03T10:07:00Z');

  const { offers } = rankedOffers(
    question({ places: [place()], needs: { busy: [{ from: from + 120, to: from + 165 }] }, now }),
  );

  assert.deepEqual(times(offers), ['2026-03-03 10:10', '2026-03-03 11:45']);
});

test('a home visit leaves time for the way there and back, and a gap after each is kept', () => {
  const visits = place({ mode: 'home', site: null, room: null, travelMinutes: 30, minutes: 105 });
  const gaps = place({ at: '14:00', minutes: 65, bufferMinutes: 15 }, []);

  assert.deepEqual(times(rankedOffers(question({ places: [visits] })).offers), ['2026-03-03 09:30']);
  const { offers } = rankedOffers(
    question({ places: [gaps], wishes: { limit: 99, everyTime: true, length: 'short' } }),
  );
  assert.ok(times(offers).includes('2026-03-03 14:45'), 'at the end of a session no gap is needed');
});

test('asked for every time of a day, what does not fit is shown and said not to', () => {
  const cannot = [
    { weekday: 2, from: at('09:00'), to: at('10:00'), why: 'school-run' as const, words: null },
  ];

  const { offers } = rankedOffers(
    question({ places: [place()], barriers: { cannot }, wishes: { perDay: 50, limit: 50, everyTime: true } }),
  );

  const early = offers.filter(({ from }) => from < new Date('2026-03-03T10:00:00Z'));
  assert.ok(early.length > 0);
  assert.ok(early.every(({ against }) => against === 'school-run'));
});

test('on the nights on which the clocks change, what somebody cannot is what the wall says', () => {
  const cannot = [{ weekday: 7, from: at('02:00'), to: at('03:00'), why: 'other' as const, words: null }];
  const night = (day: string) =>
    rankedOffers(
      question({
        places: [place({ day, at: '00:30', minutes: 180 })],
        barriers: { cannot },
        wishes: { perDay: 99, limit: 99, everyTime: true, length: 'short' },
      }),
    ).offers.filter(({ against }) => against !== null);

  const wall = (offers: readonly { from: Date }[]) => times(offers).map((time) => time.slice(11));
  // In spring the wall goes from 00:59 to 02:00; in autumn it shows the hour from one to two twice.
  assert.ok(wall(night('2026-03-29')).every((time) => time >= '00:40' && time < '03:00'));
  assert.ok(night('2026-03-29').every(({ from }) => from >= new Date('2026-03-29T00:40:00Z')));
  assert.ok(night('2026-10-25').every(({ from }) => from >= new Date('2026-10-25T01:40:00Z')));
  assert.ok(night('2026-10-25').length > 0);
});

test('whatever is asked, every offer lies in its session, beside what is taken, and no two days have more than two', () => {
  const stretch = fc.record({ from: fc.nat(40), steps: fc.integer({ min: 1, max: 12 }) });
  const anything = fc.record({
    taken: fc.array(stretch, { maxLength: 6 }),
    minutes: fc.integer({ min: 30, max: 300 }),
    bufferMinutes: fc.constantFrom(0, 5, 10, 7),
    length: fc.constantFrom('short' as const, 'long' as const),
    day: fc.constantFrom('2026-03-29', '2026-10-25', '2028-02-29', '2026-03-03'),
  });
  fc.assert(
    fc.property(anything, ({ taken, length, ...given }) => {
      const { from, to } = session(given);
      const busy = taken.map((one) => ({ from: from + one.from * 5, to: from + (one.from + one.steps) * 5 }));

      const { offers } = rankedOffers(question({ places: [place(given, busy)], wishes: { length } }));

      assert.ok(offers.length <= 2);
      for (const offer of offers) {
        const span = { from: minutesSince1970(offer.from), to: minutesSince1970(offer.to) };
        assert.ok(span.from >= from && span.to <= to);
        assert.ok(busy.every((other) => other.to <= span.from || span.to <= other.from));
      }
    }),
    { numRuns: 200 },
  );
});
