import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Remark } from '../../domain/mended.ts';
import { fieldsOf } from './fields.ts';
import type { JsonObject } from './fields.ts';
import { schedulesFrom } from './to-schedules.ts';

const reading = {
  source: 'x',
  zone: 'Europe/London',
  today: '2026-03-02',
  organisations: new Map(),
  taxonomies: new Map(),
  terms: new Map(),
};

function read(schedule: JsonObject) {
  const remarks: Remark[] = [];
  const [made] = schedulesFrom([fieldsOf(schedule, remarks)], 's', { reading });
  return { made, remarks };
}

test('a time with an offset is a time on the clock there: ten in summer and in winter', () => {
  for (const opens of ['10:00Z', '10:00:00+01:00', '10:00:00.000Z', '2026-03-02T10:00:00Z']) {
    const { made, remarks } = read({ freq: 'WEEKLY', byday: 'MO', opens_at: opens, closes_at: '12:00' });
    assert.deepEqual([made?.opensAt, made?.closesAt], ['10:00', '12:00'], opens);
    assert.deepEqual(remarks, ['mended:opens_at:read-as-local-time'], opens);
  }
});

test('the rule is read as it is meant, and what cannot be meant is said', () => {
  const hours = { opens_at: '10:00', closes_at: '12:00' };
  const rule = (schedule: JsonObject) => {
    const { made, remarks } = read({ ...hours, ...schedule });
    return [made?.freq, made?.byDay.join(','), made?.byMonthDay.join(','), made?.interval, ...remarks];
  };
  assert.deepEqual(rule({ freq: 'monthly', byday: ['1TU', '-1FR'] }), ['MONTHLY', '1TU,-1FR', '', null]);
  assert.deepEqual(rule({ freq: 'MONTHLY', bymonthday: '2,-1' }), ['MONTHLY', '', '2,-1', null]);
  assert.deepEqual(rule({ freq: 'WEEKLY', byday: 'Monday, Wednesday' }), ['WEEKLY', 'MO,WE', '', null]);
  assert.deepEqual(rule({ freq: 'DAILY' }), [
    'WEEKLY',
    'MO,TU,WE,TH,FR,SA,SU',
    '',
    null,
    'mended:freq:was-daily',
  ]);
  assert.deepEqual(rule({ byday: '2MO' }), [
    'MONTHLY',
    '2MO',
    '',
    null,
    'mended:freq:supposed-from-its-days',
  ]);
  assert.deepEqual(rule({ freq: 'WEEKLY', byday: '2MO' }), [
    'WEEKLY',
    'MO',
    '',
    null,
    'doubtful:byday:numbered-when-weekly',
  ]);
  assert.deepEqual(rule({ freq: 'WEEKLY', byday: 'MO', interval: 2, dtstart: '2026-03-02' }), [
    'WEEKLY',
    'MO',
    '',
    2,
  ]);
});

test('days that end before they begin have no end, and what says nothing is nothing', () => {
  const { made, remarks } = read({
    freq: 'WEEKLY',
    byday: 'MO',
    valid_from: '2026-02-01',
    valid_to: '2005-01-01',
    description: 'x',
  });
  assert.deepEqual([made?.validFrom, made?.validTo], ['2026-02-01', null]);
  assert.deepEqual(remarks, ['doubtful:valid_to:before-valid-from']);
  assert.equal(read({ id: 'h1', freq: null }).made, undefined);
});
