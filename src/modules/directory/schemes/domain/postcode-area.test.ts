import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { areaSought, writtenArea } from './postcode-area.ts';

test('a postcode is in its sector, its district and its area, however it is typed', () => {
  for (const typed of ['NV1 2AB', 'nv12ab', ' nv1-2ab ', 'NV1  2AB'])
    assert.deepEqual(areaSought(typed), { within: ['NV1 2', 'NV1', 'NV'], beginning: null }, typed);
});

test('a district with a letter at its end is in the district without it', () => {
  assert.deepEqual(areaSought('Q1A 1AA')?.within, ['Q1A 1', 'Q1A', 'Q1', 'Q']);
});

test('the beginning of a postcode is served by what holds it and by what is a part of it', () => {
  assert.deepEqual(areaSought('NV1'), { within: ['NV1', 'NV'], beginning: 'NV1 ' });
  assert.deepEqual(areaSought('NV12'), { within: ['NV12', 'NV'], beginning: 'NV12 ' });
  assert.deepEqual(areaSought('NV1 2'), { within: ['NV1 2', 'NV1', 'NV'], beginning: null });
  assert.deepEqual(areaSought('nv'), { within: ['NV'], beginning: 'NV' });
});

test('the name of a town is no postcode', () => {
  for (const name of ['Northvale', 'Ty Hen', '', '12', 'NV1 2AB4'])
    assert.equal(areaSought(name), null, name);
});

test('an area is kept as it is printed, and nothing else is kept as one', () => {
  assert.equal(writtenArea(' nv1 2 '), 'NV1 2');
  assert.equal(writtenArea('nv'), 'NV');
  for (const text of ['NV1 2AB', 'Northvale', '', '1']) assert.equal(writtenArea(text), null, text);
});

test('whoever types a part of a written area is served by it, and reading never throws', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABNVQ'), minLength: 1, maxLength: 2 });
  const postcode = fc.tuple(letters, fc.nat(9), fc.nat(9), fc.constantFrom('AA', 'ZB'));
  fc.assert(
    fc.property(postcode, ([start, one, two, end]) => {
      const within = areaSought(`${start}${one} ${two}${end}`)?.within ?? [];
      return [start, `${start}${one}`, `${start}${one} ${two}`].every((written) => within.includes(written));
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sought = areaSought(text);
      return sought === null || sought.within.every((written) => writtenArea(written) === written);
    }),
  );
});
