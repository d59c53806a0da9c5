import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { Actor, Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { elmStreet, networksExist, north } from '#tests/support/network.ts';

import { visitor } from '../../../people/pages.examples.ts';
import type { Answer, Fields, Visitor } from '../../../people/pages.examples.ts';
import { isTooQuick } from './quick.ts';
import { selfRoutes } from './routes.tsx';

const anyone: Actor = {
  kind: 'public',
  userId: '00000000-0000-4000-8000-00000000face' as UserId,
  networkIds: [],
  practiceIds: null,
  permissions: new Set(['referrals.refer-myself']),
};

const answers = {
  who: { who: 'me' },
  name: { givenName: 'Seren', familyName: 'Fell', knownAs: '' },
  born: { 'bornOn-day': '1', 'bornOn-month': '2', 'bornOn-year': '1950' },
  reach: { phone: '07700 900456', prefers: 'phone', usuallyAnswers: 'after ten' },
  why: { reasons: ['lonely', 'money'], reasonNote: '' },
  hopes: { hopes: 'Someone to talk to' },
  easier: { adjustments: 'large-print', language: 'cy' },
  surgery: { surgery: elmStreet as string },
} satisfies Record<string, Fields>;

const order = ['who', 'you', 'agree', 'name', 'born', 'reach', 'why', 'hopes', 'easier', 'surgery'] as const;

type Given = Partial<Record<(typeof order)[number], Fields>>;

const beginAt = new Date('2026-03-03T09:00:00Z');

const sendAt = new Date('2026-03-03T09:04:00Z');

/** Answers question after question, as the pages lead, and arrives where the answers are checked. */
async function answered(work: Work, given: Given = answers): Promise<{ visit: Visitor; last: Answer }> {
  const visit = visitor(work, anyone, selfRoutes, { now: beginAt });
  let last = await visit.post('/self-referral', {});
  for (const step of order) {
    const fields = given[step];
    if (!fields) continue;
    assert.equal(last.to, `/self-referral/${step}`);
    assert.equal((await visit.follow(last)).status, 200);
    last = await visit.post(`/self-referral/${step}`, fields);
    assert.equal(last.status, 303, `${step}: ${last.text}`);
  }
  assert.equal(last.to, '/self-referral/check');
  return { visit, last };
}

const yes = { agree: 'yes', website: '' };

async function rows<Found>(work: Work, query: ReturnType<typeof sql<Found>>): Promise<Found[]> {
  return arrange(work, async () => (await query.execute(work.trx)).rows);
}

type Row = {
  networkId: string;
  personId: string;
  named: string;
  route: string;
  referrer: string;
  relationship: string | null;
  maybe: boolean;
};

function received(work: Work): Promise<Row[]> {
  return rows(
    work,
    sql<Row>`select network_id as "networkId", person_id as "personId", named, route, referrer_name as referrer, relationship,
      maybe_known as maybe from referrals.referral order by received_at, id`,
  );
}

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
