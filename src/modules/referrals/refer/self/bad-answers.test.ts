import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { inWork } from '#tests/support/database.ts';
import { elmStreet, networksExist, north } from '#tests/support/network.ts';

import { visitor } from '../../../people/pages.examples.ts';
import { isTooQuick } from './quick.ts';
import { selfRoutes } from './routes.tsx';
import { answered, answers, anyone, beginAt, received, rows, yes } from './self.examples.ts';

const sendAt = new Date('2026-03-03T09:04:00Z');

test('a program that fills in what nobody sees is shown a plain page, and nothing is saved', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { visit } = await answered(work);

    const refused = await visit.post('/self-referral/check', { ...yes, website: 'https://spam.example.org' });
    assert.match(refused.text, /We could not take this/);
    assert.equal((await received(work)).length, 0);
    assert.equal((await visit.post('/self-referral/check', yes)).to, '/self-referral/done');
  }));

test('answers faster than anyone can read are shown once more, and are then taken', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { visit } = await answered(work);
    const draft = await rows(
      work,
      sql`update platform.draft set typed = jsonb_set(typed, '{startedAt}', '"2026-03-03T08:59:57.000Z"')`,
    );
    assert.deepEqual(draft, []);

    const shown = await visit.post('/self-referral/check', yes);
    assert.equal(shown.status, 422);
    assert.match(shown.text, /That was quick/);
    assert.match(shown.html, /checked/);
    assert.equal((await received(work)).length, 0);
    assert.equal((await visit.post('/self-referral/check', yes)).to, '/self-referral/done');
  }));

test('eight seconds are enough, and a clock that stands still tells nothing', () => {
  const after = (milliseconds: number) => isTooQuick(beginAt, new Date(beginAt.getTime() + milliseconds));
  assert.deepEqual(
    [after(0), after(1), after(7999), after(8000), after(240_000)],
    [false, true, true, false, false],
  );
  assert.equal(isTooQuick(beginAt, sendAt), false);
});

test('a question out of turn leads back to the first that is open', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const visit = visitor(work, anyone, selfRoutes, { now: beginAt });
    await visit.post('/self-referral', {});

    assert.equal((await visit.get('/self-referral/check')).to, '/self-referral/who');
    assert.equal((await visit.post('/self-referral/check', yes)).to, '/self-referral/who');
    assert.equal((await visit.get('/self-referral/done')).to, '/self-referral/check');
    assert.equal((await visit.get('/self-referral/no-such-question')).status, 404);
  }));

for (const [step, fields, error] of [
  ['who', {}, /Choose who this is for/],
  ['who', { who: 'nobody' }, /Choose who this is for/],
  ['name', { givenName: '', familyName: 'Fell' }, /Enter your first name/],
  ['name', { givenName: 'x'.repeat(101), familyName: 'Fell' }, /Use 100 characters or fewer/],
  ['born', {}, /Enter your date of birth/],
  ['born', { 'bornOn-day': '31', 'bornOn-month': '2', 'bornOn-year': '1950' }, /Enter a real date/],
  ['born', { 'bornOn-day': '1', 'bornOn-month': '2', 'bornOn-year': '2050' }, /not after today/],
  ['reach', { prefers: 'phone' }, /Give us one way to reach you/],
  ['reach', { phone: 'none' }, /Enter a telephone number/],
  ['why', {}, /Choose at least one/],
  ['why', { reasons: 'nonsense' }, /Choose from the list/],
  ['hopes', { hopes: 'x'.repeat(2001) }, /Use 2000 characters or fewer/],
  ['surgery', {}, /Choose the surgery/],
  ['surgery', { surgery: north }, /Choose the surgery/],
  ['surgery', { surgery: ['not-sure', elmStreet] }, /Choose the surgery/],
  ['surgery', { surgery: 'not-sure' }, /Choose the place nearest/],
] as const) {
  test(`${step} answered with ${JSON.stringify(fields).slice(0, 50)} is an error`, () =>
    inWork({}, async (work) => {
      await networksExist(work);
      const visit = visitor(work, anyone, selfRoutes, { now: beginAt });
      await visit.post('/self-referral', {});

      const again = await visit.post(`/self-referral/${step}`, fields);
      assert.equal(again.status, 422);
      assert.match(again.text, error);
    }));
}

for (const odd of [
  '<script>alert(1)</script>',
  "'; drop table x; --",
  '../../etc',
  'nul\u0000l',
  '👩🏽‍🚀',
  '\u202Eמרים',
]) {
  test(`${JSON.stringify(odd)} is kept as text`, () =>
    inWork({}, async (work) => {
      await networksExist(work);
      const { visit, last } = await answered(work, {
        ...answers,
        name: { givenName: odd, familyName: odd },
        hopes: { hopes: odd },
      });

      const check = await visit.follow(last);
      assert.doesNotMatch(check.html, /<script>alert/);
      assert.equal((await visit.post('/self-referral/check', yes)).to, '/self-referral/done');
      const kept = odd.replace('\u0000', '');
      assert.equal((await received(work))[0]?.named, `${kept} ${kept}`);
    }));
}

test('nothing personal is ever in an address', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { last } = await answered(work);
    assert.doesNotMatch(String(last.to), /\?/);
  }));
