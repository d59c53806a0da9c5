import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';

import { isSurelySame, likenessOf } from './likeness.ts';
import type { Identity } from './likeness.ts';
import { isSamePhone } from './phone.ts';

const olive: Identity = {
  givenName: 'Olive',
  familyName: 'Marsh',
  bornOn: '1951-03-27' as LocalDate,
  nhsNumber: '9434765919',
  phone: '07700 900321',
  postcode: 'NV1 1AA',
};
const nobody: Identity = {
  givenName: 'X',
  familyName: 'Y',
  bornOn: null,
  nhsNumber: null,
  phone: null,
  postcode: null,
};

test('the same NHS number is asked about, whatever the name', () => {
  assert.equal(likenessOf(olive, { ...nobody, nhsNumber: olive.nhsNumber }), 'nhs-number');
});

test('the same birthday with a name that sounds alike is asked about, also after a change of surname', () => {
  const married = { ...nobody, givenName: 'Oliv', familyName: 'Hart', bornOn: olive.bornOn };
  assert.equal(likenessOf(olive, married), 'birth-and-name');
});

test('names the wrong way round are noticed', () => {
  const swapped = { ...nobody, givenName: 'Marsh', familyName: 'Olive', bornOn: olive.bornOn };
  assert.equal(likenessOf(olive, swapped), 'birth-and-name');
});

test('the same sound at the same postcode is asked about when no birthday is known', () => {
  const spelt = { ...nobody, givenName: 'Oliv', familyName: 'Marshe', postcode: 'NV1 1AA' };
  assert.equal(likenessOf(olive, spelt), 'sound-and-postcode');
});

test('a birthday alone, a name alone or nothing known is not asked about', () => {
  assert.equal(
    likenessOf(olive, { ...nobody, givenName: 'Tom', familyName: 'Fell', bornOn: olive.bornOn }),
    null,
  );
  assert.equal(likenessOf(olive, { ...olive, nhsNumber: null, bornOn: null, postcode: null }), null);
  assert.equal(likenessOf(nobody, nobody), null);
});

test('NHS number and birthday are surely the same person', () => {
  assert.equal(isSurelySame(olive, { ...nobody, nhsNumber: olive.nhsNumber, bornOn: olive.bornOn }), true);
});

test('an NHS number with another birthday is not surely the same person', () => {
  assert.equal(isSurelySame(olive, { ...olive, bornOn: '1951-03-28' as LocalDate }), false);
});

test('full name, birthday and telephone or postcode are surely the same person', () => {
  const said = { ...nobody, givenName: 'OLIVE', familyName: 'marsh', bornOn: olive.bornOn };
  assert.equal(isSurelySame(olive, { ...said, phone: '+44 7700 900321' }), true);
  assert.equal(isSurelySame(olive, { ...said, postcode: 'NV1 1AA' }), true);
  assert.equal(isSurelySame(olive, said), false);
  assert.equal(isSurelySame(olive, { ...said, givenName: 'Oliv', postcode: 'NV1 1AA' }), false);
});

test('two different NHS numbers are two people, however alike', () => {
  assert.equal(isSurelySame(olive, { ...olive, nhsNumber: '9990000018' }), false);
});

test('a telephone number is one number with and without the code of the country', () => {
  assert.equal(isSamePhone('07700 900321', '+44 (0)7700 900-321'), true);
  assert.equal(isSamePhone('07700 900321', '0044 7700 900321'), true);
  assert.equal(isSamePhone('07700 900321', '07700 900322'), false);
  assert.equal(isSamePhone('', ''), false);
});
