import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import type { Remark } from '../../domain/mended.ts';
import { fieldsOf } from './fields.ts';
import type { JsonObject } from './fields.ts';
import { feedService } from './feed.examples.ts';
import { asVersion3 } from './from-version-1.ts';
import { listingFrom } from './to-listing.ts';

function read(changes: JsonObject) {
  const remarks: Remark[] = [];
  const maps = { organisations: new Map(), taxonomies: new Map(), terms: new Map() };
  const reading = { source: 'n', zone: 'Europe/London', today: '2026-03-02', ...maps };
  const origin = { source: 'n', sourceId: 's1', sourceHash: 'x' };
  const made = listingFrom(fieldsOf(asVersion3(feedService('s1', changes)), remarks), origin, reading);
  assert.ok(made);
  const times = made.listing.schedules.map(({ freq, startsOn, except, opensAt }) =>
    [freq, startsOn, opensAt, ...(except ?? [])].filter(Boolean).join(' '),
  );
  return { times, remarks, schedules: made.listing.schedules };
}

const tuesdays = { id: 'h1', freq: 'WEEKLY', byday: 'TU', opens_at: '10:00', closes_at: '12:00' };

suite('days off, as feeds say them', () => {
  test('as RFC 5545 writes them, as days, and as a list', () => {
    for (const exdate of [
      '20261222T100000Z,20261229T100000Z',
      '2026-12-29;2026-12-22',
      ['2026-12-22', '2026-12-29'],
    ]) {
      assert.deepEqual(read({ schedules: [{ ...tuesdays, exdate }] }).times, [
        'WEEKLY 10:00 2026-12-22 2026-12-29',
      ]);
    }
  });

  test('what is no day is said to be none', () => {
    const { times, remarks } = read({ schedules: [{ ...tuesdays, exdate: 'Christmas, 2026-12-22' }] });
    assert.deepEqual(times, ['WEEKLY 10:00 2026-12-22']);
    assert.ok(remarks.includes('doubtful:schedules.exdate:not-a-day'));
  });

  test('a holiday schedule that is closed takes away the days on which something would happen', () => {
    const closed = { closed: true, start_date: '2026-12-24', end_date: '2027-01-02' };
    const { times } = read({ schedules: [tuesdays], holiday_schedules: [closed] });
    assert.deepEqual(times, ['WEEKLY 10:00 2026-12-29']);
  });

  test('a holiday with hours of its own has those in place of the usual', () => {
    const short = { closed: false, start_date: '2026-12-29', open_at: '13:00', closes_at: '14:00' };
    const { times } = read({ schedules: [tuesdays], holiday_schedules: [short] });
    assert.deepEqual(times, ['WEEKLY 10:00 2026-12-29', '2026-12-29 13:00']);
  });

  test('a schedule that only says that it is closed between two days is a holiday too', () => {
    const shut = {
      id: 'x',
      valid_from: '2026-12-24',
      valid_to: '2027-01-02',
      description: 'Closed for Christmas',
    };
    const { times, schedules } = read({ schedules: [tuesdays, shut] });
    assert.deepEqual(times, ['WEEKLY 10:00 2026-12-29']);
    assert.equal(schedules.length, 1);
  });

  test('a holiday that never ends is no holiday, and doubted', () => {
    const endless = { closed: true, start_date: '2026-01-01', end_date: '2036-01-01' };
    const { times, remarks } = read({ schedules: [tuesdays], holiday_schedules: [endless] });
    assert.deepEqual(times, ['WEEKLY 10:00']);
    assert.ok(remarks.includes('doubtful:holiday_schedules.start_date:not-a-holiday'));
  });
});
