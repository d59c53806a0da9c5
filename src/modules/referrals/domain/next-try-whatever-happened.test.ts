import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { ContactKind } from './contact.ts';
import { isRing } from './contact.ts';
import { dayParts, minuteOf, partOf } from './day-parts.ts';
import { nextTry } from './next-try.ts';
import { saidTimes, suitsMinute } from './said-times.ts';
import { historyOf, runOf } from './tries.ts';
import { isWorkingDay } from './working-days.ts';
import { none } from './next-try.examples.ts';

const kinds = fc.constantFrom<ContactKind>(
  'no-answer',
  'voicemail',
  'texted',
  'spoke',
  'met',
  'letter',
  'note',
);
const days = fc.integer({ min: 0, max: 1500 }).map((after) => addDays('2025-01-01' as LocalDate, after));
const minutes = fc.integer({ min: 8 * 60, max: 19 * 60 });
const words = fc.constantFrom(
  null,
  'mornings',
  'after 3',
  'not before ten',
  'Mondays and Fridays',
  'lunchtime',
  'evenings',
);

/** Up to eight contacts in the fortnight before a moment, and that moment. */
const histories = fc
  .tuple(
    days,
    minutes,
    fc.array(fc.record({ kind: kinds, daysAgo: fc.integer({ min: 0, max: 14 }), minute: minutes }), {
      maxLength: 8,
    }),
  )
  .map(([day, minute, past]) => {
    const now = instantOf(day, minute);
    const contacts = past
      .map(({ kind, daysAgo, minute: then }) => ({ kind, at: instantOf(addDays(day, -daysAgo), then) }))
      .filter(({ at: instant }) => instant <= now);
    return { now, contacts };
  });

function instantOf(day: LocalDate, minute: number): Date {
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return instantAt(day, time as LocalTime);
}

test('whatever happened: a later moment of a working day between nine and six', () => {
  fc.assert(
    fc.property(histories, words, fc.boolean(), ({ now, contacts }, answers, prefersText) => {
      const proposed = nextTry(
        historyOf(contacts),
        { said: saidTimes(answers, null), askedFor: null, prefersText },
        now,
      ).at;

      assert.ok(proposed > now);
      assert.ok(isWorkingDay(dayOf(proposed)));
      assert.ok(minuteOf(proposed) >= 9 * 60 && minuteOf(proposed) < 18 * 60);
    }),
    { numRuns: 1000 },
  );
});

test('whatever happened: never twice on one day, but for the call that a text announced', () => {
  fc.assert(
    fc.property(histories, ({ now, contacts }) => {
      const proposed = nextTry(historyOf(contacts), none, now);
      if (dayOf(proposed.at) !== dayOf(now)) return;

      assert.equal(proposed.because, 'after-the-text');
      assert.ok(!runOf(contacts).some(({ kind, at: rung }) => isRing(kind) && dayOf(rung) === dayOf(now)));
    }),
    { numRuns: 1000 },
  );
});

test('whatever happened: a part of the day without a failed try, as long as there is one', () => {
  fc.assert(
    fc.property(histories, ({ now, contacts }) => {
      const { at: proposed, because } = nextTry(historyOf(contacts), none, now);
      const failed = new Set(
        runOf(contacts)
          .filter(({ kind }) => isRing(kind))
          .map(({ at: rung }) => partOf(rung)),
      );
      if (because === 'after-the-text' || failed.size === dayParts.length) return;

      assert.ok(!failed.has(partOf(proposed)));
    }),
    { numRuns: 1000 },
  );
});

test('whatever was said and understood: the time suits it', () => {
  fc.assert(
    fc.property(histories, words, ({ now, contacts }, answers) => {
      const said = saidTimes(answers, null);

      assert.ok(suitsMinute(said, minuteOf(nextTry(historyOf(contacts), { ...none, said }, now).at)));
    }),
    { numRuns: 1000 },
  );
});

test('the order in which contacts are given does not matter', () => {
  fc.assert(
    fc.property(histories, ({ now, contacts }) => {
      const distinct = [...new Map(contacts.map((contact) => [contact.at.getTime(), contact])).values()];

      assert.deepEqual(
        nextTry(historyOf(distinct.toReversed()), none, now),
        nextTry(historyOf(distinct), none, now),
      );
    }),
    { numRuns: 300 },
  );
});
