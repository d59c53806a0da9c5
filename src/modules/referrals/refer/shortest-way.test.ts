import assert from 'node:assert/strict';
import { test } from 'node:test';

import { testApp } from '#tests/support/app.ts';
import { gpNia } from '#tests/support/network.ts';

import { hidden } from '../../people/pages.examples.ts';

/** What somebody types, ticks or chooses to refer somebody new who has a telephone. Each is one touch. */
const touched = {
  givenName: 'Zoë',
  familyName: 'O’Brien',
  'bornOn-day': '1',
  'bornOn-month': '2',
  'bornOn-year': '1948',
  phone: '01632 960555',
  reasons: 'lonely',
  hopes: 'Company, and to get out of the house again',
  consent: 'in-person',
};

/** The link to the form, and the buttons that check and send. */
const pressed = 3;

test('somebody new with a telephone is referred in at most 14 touches, through the whole application', async () => {
  const { ask, pool } = await testApp();
  const page = await (await ask('/referrals/new', { as: gpNia })).text();
  const once = hidden({ status: 200, to: null, html: page, text: '' }, 'once');

  const checked = await ask('/referrals/new', { as: gpNia, post: { once, do: 'check', ...touched } });
  assert.equal(checked.headers.get('location'), `/referrals/new/${once}/check`);
  const sent = await ask(`/referrals/new/${once}/check`, { as: gpNia, post: {} });

  assert.match(sent.headers.get('location') ?? '', /^\/referrals\/sent\/[0-9a-f-]{36}\/received$/);
  assert.ok(Object.keys(touched).length + pressed <= 14);
  const { rows } = await pool.query('select count(*) as waiting from referrals.waiting');
  assert.deepEqual(rows, [{ waiting: 1 }]);
});

test('what was typed when the session had ended is there after signing in again, and nothing was sent', async () => {
  const { ask, pool } = await testApp();

  const ended = await ask('/referrals/new', { as: gpNia, ended: true, post: { do: 'check', ...touched } });
  assert.match(ended.headers.get('location') ?? '', /^\/sign-in/);
  const page = await (await ask('/referrals/new', { as: gpNia })).text();

  assert.match(page, /value="Zoë"/);
  assert.match(page, /get out of the house again/);
  assert.match(page, /what you wrote before/);
  const { rows } = await pool.query('select count(*) as referrals from referrals.referral');
  assert.deepEqual(rows, [{ referrals: 0 }]);
});
