import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { recipientIn, recipientMark } from './recipient.ts';
import { SendForm } from './send-form.ts';

test('a mobile number is the same number, however it is written', () => {
  for (const text of ['07700 900123', '+44 7700 900123', '0044 7700-900-123', ' (07700) 900.123 '])
    assert.deepEqual(recipientIn(text), { channel: 'text', address: '07700900123' }, text);
});

test('numbers that cost, and what is no address, are not sent to', () => {
  for (const text of ['01632 960123', '+1 555 0100', '09011 960123', '7700 900123', 'mair', '@', 'a@b', ''])
    assert.equal(recipientIn(text), null, text);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const to = recipientIn(text);
      if (to) assert.doesNotMatch(to.address, /[\s,;]/);
    }),
  );
});

test('the mark of a recipient is an id, always the same, and another for somebody else', () => {
  const mark = (address: string) => recipientMark({ channel: 'email', address });

  assert.match(mark('mair@example.org'), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(mark('mair@example.org'), mark('Mair@Example.org'));
  assert.notEqual(mark('mair@example.org'), mark('olive@example.org'));
});

test('where texts have no courier, a number is not taken', () => {
  const taken = (to: string) => SendForm({ email: true, text: false }).safeParse({ to }).success;

  assert.deepEqual([taken('mair@example.org'), taken('07700 900123')], [true, false]);
});
