import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import fc from 'fast-check';

import { keysOf } from './keys.ts';
import { plainPhone, plainWebsite } from './likeness.ts';
import type { Traits } from './likeness.ts';
import { likelyFrom, likenessOf, nameLikeness } from './score.ts';

const about = (given: Partial<Traits>): Traits => ({
  name: 'Chair yoga',
  organisation: null,
  phones: [],
  emails: [],
  websites: [],
  postcodes: [],
  positions: [],
  ...given,
});
const mill = { latitude: 52.1, longitude: -3.2 };
const few = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
const anyTraits: fc.Arbitrary<Traits> = fc.record({
  name: fc.constantFrom(
    'Chair yoga',
    'Yoga (chair)',
    'Chair yoga Monday',
    'Bereavement café',
    'The Hub',
    '???',
  ),
  organisation: fc.constantFrom(null, 'Northvale Neighbours', 'northvale neighbours'),
  phones: few(['01632 960301', '+44 1632 960301', '01632 960302']),
  emails: few(['a@example.org', 'A@example.org']),
  websites: few(['https://www.example.org/yoga/', 'example.org/yoga', 'https://example.org']),
  postcodes: few(['NV1 2AB', 'nv12ab', 'SM3 4CD']),
  positions: few([mill, { latitude: 52.1005, longitude: -3.2 }, { latitude: 53, longitude: -3 }]),
});

suite('whether two listings are of one service', () => {
  test('one name with one number, or at one postcode, is likely', () => {
    const [one, other] = [{ phones: ['01632 960301'] }, { phones: ['+44 (0)1632 960301'] }].map(about);
    assert.ok(one && other && likenessOf(one, other).score >= likelyFrom);
    const at = likenessOf(
      about({ postcodes: ['NV1 2AB'] }),
      about({ name: 'Yoga – Chair', postcodes: ['nv12ab'] }),
    );
    assert.deepEqual([at.score >= likelyFrom, at.reasons], [true, ['same-name', 'same-postcode']]);
  });

  test('one name alone is not: half the country has a lunch club', () => {
    assert.ok(likenessOf(about({ name: 'Lunch club' }), about({ name: 'Lunch Club' })).score < likelyFrom);
  });

  test('two branches of one charity are two', () => {
    const branch = { organisation: 'Age Northvale', websites: ['agenorthvale.example.org'] };
    const far = { ...branch, positions: [{ latitude: 52.4, longitude: -3.2 }] };
    assert.ok(likenessOf(about({ ...branch, positions: [mill] }), about(far)).score < likelyFrom);
  });

  test('other groups of one hall with one number are others', () => {
    const hall = { phones: ['01632 960301'], emails: ['hall@example.org'], postcodes: ['NV1 2AB'] };
    const hallToo = { ...hall, websites: ['hall.example.org'], organisation: 'The Hall' };
    const score = (name: string, other: string) =>
      likenessOf(about({ ...hallToo, name }), about({ ...hallToo, name: other })).score;
    assert.ok(score('Chair yoga', 'Bereavement café') < likelyFrom);
    assert.ok(score('Yoga Mondays', 'Yoga Thursdays') < 100);
  });

  test('two places whose number is written in another way have it in common', () => {
    for (const number of ['01632 960301', '+441632960301', '0044 1632 960 301', '(01632) 960301']) {
      assert.equal(plainPhone(number), '1632960301');
    }
    assert.equal(plainPhone('999'), null);
    assert.equal(plainWebsite('HTTP://www.Example.org/Yoga/index.html?from=x#top'), 'example.org/yoga');
    assert.equal(plainWebsite('ask us'), null);
  });

  test('it is the same whichever of the two comes first', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, (one, other) => {
        assert.deepEqual(likenessOf(one, other), likenessOf(other, one));
      }),
    );
  });

  test('nothing is liker than itself, and the score is of a hundred', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, (one, other) => {
        const { score } = likenessOf(one, other);
        assert.ok(score >= 0 && score <= 100 && score <= likenessOf(one, one).score);
      }),
    );
  });

  test('what is likely has a key in common, so that it is found without comparing all with all', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, (one, other) => {
        if (likenessOf(one, other).score < likelyFrom) return;
        const keys = new Set(keysOf(one));
        assert.ok(keysOf(other).some((key) => keys.has(key)));
      }),
    );
  });

  test('names are as like as the pieces they share, from 0 to 1', () => {
    assert.equal(nameLikeness('Chair yoga', 'chair Yoga'), 1);
    assert.ok(nameLikeness('Befriending', 'Befreinding') > 0.4);
    assert.equal(nameLikeness('Chair yoga', 'Food bank'), 0);
  });
});
