import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { NetworkId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { waitSaid } from './wait-said.ts';

const today = '2026-03-02' as LocalDate;
const network = '00000000-0000-4000-8000-aaaa00000001' as NetworkId;
const statedWait = { weeks: 3, on: '2025-11-02' as LocalDate };
const workedOutWait = {
  from: '2025-12-01' as LocalDate,
  to: '2026-03-01' as LocalDate,
  people: 12,
  medianDays: 9,
  ninetiethDays: 21,
  workedOutAt: new Date('2026-03-02T04:00:00Z'),
};

test('what was measured is said before what was stated', () => {
  const said = waitSaid({ networkId: network, workedOutWait, statedWait }, today);

  assert.deepEqual(said, {
    kind: 'worked-out',
    people: 12,
    medianDays: 9,
    ninetiethDays: 21,
    from: '2025-12-01',
    to: '2026-03-01',
  });
});

test('a wait of too few people is not said: what was stated is, with how long ago', () => {
  const few = { ...workedOutWait, people: null, medianDays: null, ninetiethDays: null };

  const said = waitSaid({ networkId: network, workedOutWait: few, statedWait }, today);
  assert.deepEqual(said, { kind: 'stated', weeks: 3, on: '2025-11-02', ago: { unit: 'month', count: 4 } });
  const nothing = waitSaid({ networkId: network, workedOutWait: few, statedWait: null }, today);
  assert.deepEqual(nothing, { kind: 'unknown', tooFew: true });
});

test('a scheme that does not work with Kith any more says nothing that was measured then', () => {
  const said = waitSaid({ networkId: null, workedOutWait, statedWait: null }, today);

  assert.deepEqual(said, { kind: 'unknown', tooFew: false });
});
