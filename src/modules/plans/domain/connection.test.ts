import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { LocalDate } from '#platform/local-date.ts';

import {
  becomesNextStep,
  followUpAfter,
  proposedSharing,
  requireConsent,
  requireToCome,
  sharedWhen,
  tellable,
  tellsService,
  toldLines,
  waysToConnect,
} from './connection.ts';
import type { ConnectionStatus, TellableWords } from './connection.ts';

const day = (text: string) => text as LocalDate;
const today = day('2026-03-02');
const known: TellableWords = {
  name: 'Olive Marsh',
  phone: '07700 900321',
  email: 'olive@example.org',
  help: 'Company in the week',
  adjustments: 'Large print',
};
const nothing: TellableWords = { name: '', phone: '', email: '', help: '', adjustments: '' };

const ways = fc.constantFrom(...waysToConnect);
const chosen = fc.subarray([...tellable]);
const words = fc.record({
  name: fc.string(),
  phone: fc.string(),
  email: fc.string(),
  help: fc.string(),
  adjustments: fc.string(),
});

test('whatever is chosen, a service is told exactly what is shared, and nothing that is not known', () => {
  fc.assert(
    fc.property(ways, chosen, words, (way, choice, there) => {
      const shared = sharedWhen(way, choice, there);
      const told = toldLines(shared, there);

      assert.deepEqual(
        told.map(({ what }) => what),
        shared,
      );
      assert.ok(shared.every((what) => choice.includes(what)));
      assert.ok(told.every((line) => line.words !== '' && line.words === there[line.what].trim()));
    }),
  );
});

test('when they get in touch themselves, or only have the information, nothing is shared whatever is ticked', () => {
  fc.assert(
    fc.property(fc.constantFrom('they-contact', 'information-only'), chosen, words, (way, choice, there) => {
      assert.deepEqual(sharedWhen(way, choice, there), []);
      assert.deepEqual(proposedSharing(way, there), []);
    }),
  );
});

test('what is proposed is the least with which each way works', () => {
  assert.deepEqual(proposedSharing('we-contact', known), ['name', 'phone', 'help']);
  assert.deepEqual(proposedSharing('we-contact', { ...known, phone: '' }), ['name', 'email', 'help']);
  assert.deepEqual(proposedSharing('together', known), ['name', 'help']);
  assert.deepEqual(proposedSharing('we-contact', nothing), ['help']);
  assert.deepEqual(
    waysToConnect.filter((way) => tellsService(way)),
    ['we-contact', 'together'],
  );
});

test('nothing is shared without consent; nothing needs none', () => {
  assert.throws(() => requireConsent(['name'], null), { code: 'plans.consent-missing' });
  requireConsent(['name'], 'by-phone');
  requireConsent([], null);
});

test('after contact somebody asks whether it began, after that whether it lasted, and then no more', () => {
  const after = (status: ConnectionStatus, planned: LocalDate | null) =>
    followUpAfter(status, { planned, today });

  assert.equal(after('contacted', null), '2026-03-16');
  assert.equal(after('contacted', day('2026-03-09')), '2026-03-09');
  assert.equal(after('contacted', today), '2026-03-16');
  assert.equal(after('started', day('2026-03-09')), '2026-04-13');
  assert.equal(after('started', day('2026-05-01')), '2026-05-01');
  for (const status of ['lasted', 'ended', 'unavailable', 'not-eligible', 'did-not-want'] as const) {
    assert.equal(after(status, day('2026-03-09')), null);
  }
});

test('nobody is asked in the past', () => {
  assert.throws(() => requireToCome(day('2026-03-01'), today), { code: 'plans.follow-up-in-past' });
  requireToCome(today, today);
  requireToCome(null, today);
});

test('asking how it went does not push away what comes before it', () => {
  const now = new Date('2026-03-02T09:00:00Z');
  const next = (kind: 'begin' | 'ring' | 'follow-up', dueAt: string) =>
    becomesNextStep(day('2026-03-16'), { current: { kind, dueAt: new Date(dueAt) }, now });

  assert.equal(becomesNextStep(day('2026-03-16'), { current: null, now }), true);
  assert.equal(next('begin', '2026-03-02T09:00:00Z'), true);
  assert.equal(next('ring', '2026-03-05T10:00:00Z'), false);
  assert.equal(next('ring', '2026-03-20T10:00:00Z'), true);
  assert.equal(next('follow-up', '2026-03-09T10:00:00Z'), false);
  assert.equal(next('follow-up', '2026-03-01T10:00:00Z'), true, 'its time has come: it is being done now');
});
