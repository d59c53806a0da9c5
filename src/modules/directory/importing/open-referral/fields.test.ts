import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Remark } from '../../domain/mended.ts';
import { fieldsOf, keyed } from './fields.ts';

test('a value of the wrong type is read as what it can only mean, and said', () => {
  const remarks: Remark[] = [];
  const fields = fieldsOf(
    { a: 7, b: ['x', 'y'], c: { d: 1 }, e: null, f: ' 5 ', g: '£2.50', h: '2/3/2026' },
    remarks,
  );
  assert.deepEqual(
    [
      fields.line('a'),
      fields.line('b'),
      fields.line('c'),
      fields.line('e'),
      fields.number('f'),
      fields.number('g'),
    ],
    ['7', 'x; y', null, null, 5, 2.5],
  );
  assert.deepEqual([fields.day('h'), fields.day('f')], ['2026-03-02', null]);
  assert.deepEqual(remarks, [
    'mended:a:wrong-type',
    'mended:b:wrong-type',
    'doubtful:c:wrong-type',
    'mended:f:wrong-type',
    'mended:g:wrong-type',
    'mended:h:day-written-oddly',
    'doubtful:f:not-a-day',
  ]);
});

test('parts beside each other have names of their own, whatever ids they were given', () => {
  const parts = [{ id: 'a' }, { id: 'a' }, {}, { id: 7 }].map((part) => fieldsOf(part, []));
  assert.deepEqual(
    keyed(parts, 's1').map(({ key }) => key),
    ['s1 a', 's1 #1', 's1 #2', 's1 #3'],
  );
});
