import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { mendEmail, mendPhone, mendPostalCode, mendWebAddress } from './mend-contact-points.ts';

test('an extension is taken out of the number', () => {
  assert.deepEqual(mendPhone('01632 960 001 x57471'), {
    value: { number: '01632 960 001', extension: '57471' },
    reasons: ['mended:extension-split'],
  });
  assert.deepEqual(mendPhone('01632 960001 xOPT2').value, { number: '01632 960001', extension: 'option 2' });
  assert.deepEqual(mendPhone('01632 960001, ext. 4').value, { number: '01632 960001', extension: '4' });
});

test('a number that can be dialled is taken as it is, short ones too', () => {
  for (const number of ['01632 960001', '+44 1632 960001', '(01632) 960-001', '111']) {
    assert.deepEqual(mendPhone(number), { value: { number, extension: null }, reasons: [] });
  }
});

test('a number that cannot be dialled is doubted; no number is none', () => {
  assert.deepEqual(mendPhone('01632-*960').reasons, ['doubtful:number-unreadable']);
  assert.deepEqual(mendPhone(''), { value: null, reasons: ['left-out:no-number'] });
  assert.deepEqual(mendPhone('ask at the desk').value, null);
});

test('a web address is given its scheme, and its slashes', () => {
  assert.deepEqual(mendWebAddress('www.example.org/a'), {
    value: 'http://www.example.org/a',
    reasons: ['mended:no-scheme'],
  });
  assert.deepEqual(mendWebAddress('https:/www.example.org'), {
    value: 'https://www.example.org',
    reasons: ['mended:slashes'],
  });
  assert.deepEqual(mendWebAddress('example.org\\\\teens\\\\').value, 'http://example.org/teens/');
  assert.deepEqual(mendWebAddress('https://example.org/'), { value: 'https://example.org/', reasons: [] });
});

test('what leads nowhere is left out and doubted', () => {
  for (const address of [
    'releasethesilence',
    'ask us',
    'javascript:alert(1)',
    'http://',
    'www example org',
    'ftp://example.org',
  ]) {
    assert.deepEqual(mendWebAddress(address), { value: null, reasons: ['doubtful:web-address-unreadable'] });
  }
  assert.deepEqual(mendWebAddress(''), { value: null, reasons: [] });
});

test('whatever is typed, a web address that is taken opens as http or https', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
      const { value } = mendWebAddress(typed);
      if (value !== null) assert.match(new URL(value).protocol, /^https?:$/);
    }),
  );
});

test('an email address is taken when it is one', () => {
  assert.deepEqual(mendEmail('mailto:mair@example.org'), {
    value: 'mair@example.org',
    reasons: ['mended:mailto'],
  });
  assert.deepEqual(mendEmail('mair at example.org'), { value: null, reasons: ['doubtful:email-unreadable'] });
  assert.deepEqual(mendEmail(''), { value: null, reasons: [] });
});

test('a postcode is written as the post writes it', () => {
  assert.equal(mendPostalCode('sw1a1aa').value, 'SW1A 1AA');
  assert.equal(mendPostalCode(' cf10  3np').value, 'CF10 3NP');
  assert.equal(mendPostalCode('33128-1966').value, '33128-1966');
  assert.equal(mendPostalCode('g9m9h9').value, 'G9M 9H9');
  assert.deepEqual(mendPostalCode('CF10 3NP').reasons, []);
  assert.deepEqual(mendPostalCode('3312').reasons, ['doubtful:postal-code-unreadable']);
});
