import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import fc from 'fast-check';

import { completenessOf, parts, richCharacters, worth } from './completeness.ts';
import type { ListingPart, Said } from './completeness.ts';

const nothing: Said = {
  description: null,
  email: null,
  url: null,
  organisationUrl: null,
  phones: [],
  schedules: [],
  places: [],
  areas: [],
  costs: [],
  fees: null,
  whoItIsFor: null,
  minimumAge: null,
  maximumAge: null,
  howToStart: null,
  accessibility: [],
  languages: [],
  terms: [],
};

const said: Readonly<Record<ListingPart, Partial<Said>>> = {
  description: { description: 'x'.repeat(richCharacters) },
  contact: { email: 'hello@example.org' },
  times: {
    schedules: [
      {
        freq: 'WEEKLY',
        interval: null,
        byDay: ['TU'],
        byMonthDay: [],
        startsOn: null,
        until: null,
        validFrom: null,
        validTo: null,
        opensAt: '10:00',
        closesAt: '12:00',
        timezone: 'Europe/London',
        description: null,
        attendingType: null,
        link: null,
        notes: null,
      },
    ],
  },
  place: { areas: [{ id: 'a', name: 'Northvale', description: null, hasBorder: false }] },
  cost: { fees: 'Free' },
  whom: { minimumAge: 0 },
  start: { howToStart: 'Just turn up.' },
  access: { accessibility: [{ id: 'a', description: 'Step-free', details: null }] },
  languages: { languages: [{ id: 'a', name: 'Welsh', code: 'cy', note: null }] },
  terms: { terms: ['Befriending'] },
};

const withParts = (some: readonly ListingPart[]): Said =>
  some.reduce((all, part) => ({ ...all, ...said[part] }), nothing);

suite('how much a listing says', () => {
  test('the parts are worth 100 together', () => {
    assert.equal(
      parts.reduce((sum, part) => sum + worth[part], 0),
      100,
    );
  });

  test('one that says nothing scores 0 and misses everything; one that says everything scores 100', () => {
    assert.deepEqual(completenessOf(nothing), { score: 0, missing: parts, thin: [] });
    assert.deepEqual(completenessOf(withParts(parts)), { score: 100, missing: [], thin: [] });
  });

  test('each part that is there adds what it is worth, and is not missing', () => {
    fc.assert(
      fc.property(fc.subarray([...parts]), (some) => {
        const { score, missing } = completenessOf(withParts(some));
        assert.equal(
          score,
          some.reduce((sum, part) => sum + worth[part], 0),
        );
        assert.deepEqual(
          missing,
          parts.filter((part) => !some.includes(part)),
        );
      }),
    );
  });

  test('a few words of description are worth half, and that is said', () => {
    const few = completenessOf({ ...nothing, description: 'A group.' });
    assert.deepEqual([few.score, few.thin], [worth.description / 2, ['description']]);
  });

  test('white space says nothing', () => {
    assert.equal(completenessOf({ ...nothing, description: ' \n ', howToStart: ' ', fees: '' }).score, 0);
  });

  test('who meets only on the web is not asked how to get in', () => {
    const online = { type: 'virtual', url: 'https://meet.example.org' } as Said['places'][number];
    const { missing } = completenessOf({ ...nothing, places: [online] });
    assert.ok(!missing.includes('access') && !missing.includes('place'));
  });
});
