import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inLocale } from '#platform/locale.ts';

import type { CostOption } from '../domain/listing.ts';
import { schedule } from '../domain/schedule.ts';
import type { AtPlace } from '../domain/service.ts';
import { costWords, freshness, nextWords, whereWords } from './notice-words.ts';

const now = new Date('2026-03-03T09:30:00Z');

function cost(given: Partial<CostOption>): CostOption {
  const nothing = { option: null, currency: 'GBP', amountDescription: null, validFrom: null, validTo: null };
  return { id: '1', amount: null, ...nothing, ...given };
}

test('what it costs is said, free first and for whom', () => {
  assert.equal(costWords({ costs: [cost({ amount: 0 })], fees: null }), 'Free');
  assert.equal(
    costWords({
      costs: [cost({ amount: 0 }), cost({ amount: 3.5, option: 'lunch' }), cost({ amount: 20 })],
      fees: null,
    }),
    'Free, £3.50 (lunch), £20',
  );
  assert.equal(costWords({ costs: [], fees: 'Sliding scale. Ask us.' }), 'Sliding scale.');
  assert.equal(costWords({ costs: [], fees: null }), null);
});

test('how fresh a listing is, is said by the day, then the month, and never as if somebody had looked', () => {
  const words = (on: string) => freshness({ assured: { on, by: 'Mair' }, source: null }, now);

  assert.deepEqual(words('2026-03-03'), { words: 'Checked today', isStale: false });
  assert.equal(words('2026-03-02').words, 'Checked yesterday');
  assert.equal(words('2026-02-25').words, 'Checked 6 days ago');
  assert.deepEqual(words('2025-10-01'), { words: 'Checked 5 months ago', isStale: false });
  assert.deepEqual(words('2025-08-01'), { words: 'Checked 7 months ago', isStale: true });
  assert.deepEqual(words('2024-12-01'), { words: 'Not checked for over a year', isStale: true });
  assert.deepEqual(freshness({ assured: null, source: null }, now), {
    words: 'Nobody has checked this yet',
    isStale: true,
  });
});

test('what nobody checked but its source still has says so, and is not called stale while it is read', () => {
  const read = (readAt: string) =>
    freshness({ assured: null, source: { name: 'Open Northvale', readAt: new Date(readAt) } }, now);

  assert.deepEqual(read('2026-03-01T04:00:00Z'), {
    words: 'Open Northvale still had it 2 days ago',
    isStale: false,
  });
  assert.equal(read('2026-03-02T04:00:00Z').words, 'Open Northvale still had it yesterday');
  assert.equal(read('2026-03-03T04:00:00Z').words, 'Open Northvale still had it today');
  assert.equal(read('2025-03-01T04:00:00Z').isStale, true);
});

test('Welsh counts days in its own way', () => {
  const words = inLocale(
    'cy',
    () => freshness({ assured: { on: '2026-03-01', by: 'Mair' }, source: null }, now).words,
  );

  assert.equal(words, 'Gwiriwyd 2 ddiwrnod yn ôl');
});

const place: AtPlace = {
  id: '1',
  type: 'physical',
  name: 'Library',
  url: null,
  transportation: null,
  position: null,
  addressLines: ['12 Mill Street', 'First floor'],
  town: 'Northvale',
  postcode: 'NV1 2AB',
};

test('where it is, is a street and a town, or online, or several; an address for letters is nowhere to go', () => {
  assert.equal(whereWords([place]), '12 Mill Street, Northvale');
  assert.equal(whereWords([{ ...place, addressLines: [], town: null }]), 'Library');
  assert.equal(whereWords([{ ...place, type: 'virtual' }]), 'Online');
  const away = { ...place, type: 'virtual', url: null } as const;
  assert.equal(whereWords([{ ...away, name: 'By telephone' }]), 'By telephone');
  assert.equal(whereWords([{ ...away, name: null }]), 'Online or by telephone');
  const secret = { ...place, addressLines: [], postcode: null, addressHidden: true };
  assert.equal(whereWords([secret]), 'Northvale, address not shown');
  assert.equal(whereWords([{ ...secret, town: null }]), 'Address not shown');
  assert.equal(whereWords([place, place, place]), '12 Mill Street, Northvale and 2 more places');
  assert.equal(whereWords([{ ...place, type: 'postal' }]), null);
});

test('what is open now says so; what is not says when it is next', () => {
  const tuesdays = schedule({ byDay: ['TU'], opensAt: '09:00', closesAt: '12:00' });

  assert.equal(nextWords([tuesdays], now), 'Open now');
  assert.equal(nextWords([tuesdays], new Date('2026-03-03T12:00:00Z')), 'Next: Tue 10 March, 9 am');
  assert.equal(nextWords([], now), null);
});
