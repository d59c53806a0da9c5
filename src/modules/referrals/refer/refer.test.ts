import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, gpNia, north, receptionistTom } from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import { toReference } from '../domain/reference.ts';
import { opened, referrals, sent, zoe } from './refer.examples.ts';
import { referRoutes } from './routes.tsx';

test('somebody new is referred: form, answers once more, reference and slip', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);

    const checked = await nia.post('/referrals/new', { once, ...zoe });
    assert.equal(checked.to, `/referrals/new/${once}/check`);
    const answers = await nia.follow(checked);
    assert.match(answers.text, /Zoë O’Brien/);
    assert.match(answers.text, /1 February 1948/);
    assert.match(answers.text, /Elm Street Surgery/);
    assert.equal((await referrals(work)).length, 0);
    const received = await nia.follow(await nia.post(checked.to ?? '', {}));

    const [referral] = await referrals(work);
    assert.ok(referral);
    assert.deepEqual(
      [referral.named, referral.dueOn, referral.route],
      ['Zoë O’Brien', '2026-03-09', 'practice'],
    );
    const [said = ''] = /NV-\w{4}-\w{3}/.exec(received.text) ?? [];
    assert.equal(toReference(said), said);
    assert.match(received.text, /Asha Rowan looks at it by Mon 9 March/);
    const slip = await nia.get(`/referrals/sent/${referral.id}/slip`);
    assert.match(slip.text, new RegExp(said));
    assert.doesNotMatch(slip.text, /Zoë|lonely|Company/i);
  }));

test('sent twice, or after going back, it is one referral and leads to the same page', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    const first = await sent(nia, { once, ...zoe });

    assert.equal((await nia.post(`/referrals/new/${once}/check`, {})).to, first.to);
    assert.equal((await nia.get(`/referrals/new/${once}/check`)).to, first.to);
    assert.equal((await nia.get(`/referrals/new/${once}`)).to, first.to);
    assert.equal((await nia.post('/referrals/new', { once, ...zoe, givenName: 'Changed' })).to, first.to);
    assert.equal((await referrals(work)).length, 1);
  }));

test('what was typed stays until it is sent, and its answers can be changed', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    await nia.post('/referrals/new', { once, ...zoe });

    const again = await nia.get(`/referrals/new/${once}`);
    assert.match(again.html, /value="Zoë"/);
    await nia.post(`/referrals/new/${once}`, { ...zoe, givenName: 'Zara' });
    await nia.post(`/referrals/new/${once}/check`, {});

    assert.deepEqual(
      (await referrals(work)).map(({ named }) => named),
      ['Zara O’Brien'],
    );
  }));

test('a draft of the form is put back, and can be thrown away', () =>
  inWork(as(gpNia), async (work) => {
    const { nia } = await opened(work);
    await arrange(work, () =>
      sql`insert into platform.draft values (${north}, ${gpNia.id}, '/referrals/new', ${JSON.stringify({ givenName: 'Kept' })}, ${work.now})`.execute(
        work.trx,
      ),
    );

    const page = await nia.get('/referrals/new');
    assert.match(page.html, /value="Kept"/);
    assert.match(page.text, /what you wrote before/);
    await nia.post('/referrals/new/afresh', { draft: '/referrals/new' });
    assert.doesNotMatch((await nia.get('/referrals/new')).html, /Kept/);
  }));

test('nobody can read what somebody else typed', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    await nia.post('/referrals/new', { once, ...zoe });
    const tom = visitor(work, as(receptionistTom), referRoutes);

    assert.equal((await tom.get(`/referrals/new/${once}`)).to, '/referrals/new');
    assert.equal((await tom.get(`/referrals/new/${once}/check`)).to, `/referrals/new/${once}`);
    assert.equal((await tom.post(`/referrals/new/${once}/check`, {})).to, `/referrals/new/${once}`);
    assert.equal((await referrals(work)).length, 0);
  }));

test('without consent nothing can be sent, and it says why', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);

    const again = await nia.post('/referrals/new', { once, ...zoe, consent: 'not-yet' });

    assert.equal(again.status, 422);
    assert.match(again.text, /They have to say yes first/);
    assert.equal((await nia.post(`/referrals/new/${once}/check`, {})).to, `/referrals/new/${once}`);
    assert.equal((await referrals(work)).length, 0);
  }));

test('a safeguarding concern needs words, says who helps at once, and is due today', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);

    const again = await nia.post('/referrals/new', { once, ...zoe, safeguarding: 'yes' });
    assert.match(again.text, /Write what worries you/);
    assert.match(again.text, /Ring 999/);
    const received = await nia.follow(
      await sent(nia, { once, ...zoe, safeguarding: 'yes', safeguardingNote: 'Bruises' }),
    );

    assert.match(received.text, /asked to look at it today/);
    assert.match(received.text, /Ring 999/);
    assert.equal((await referrals(work))[0]?.dueOn, '2026-03-02');
  }));

test('everything that is wrong is said at once, in the order of the page', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);

    const again = await nia.post('/referrals/new', { once, do: 'check', safeguarding: 'yes' });

    const said = [...again.html.matchAll(/<a href="#([\w-]+)">/g)].map(([, field]) => field);
    assert.deepEqual(
      said.filter((field) => field !== 'main'),
      ['givenName', 'familyName', 'bornOn', 'phone', 'reasons', 'consent', 'safeguardingNote'],
    );
  }));

for (const [what, changed, error] of [
  ['a name of spaces', { familyName: ' \t ' }, /Enter their last name/],
  ['a name that is too long', { givenName: 'x'.repeat(101) }, /Use 100 characters or fewer/],
  ['a day that never was', { 'bornOn-day': '31' }, /Enter a real date/],
  ['a birthday to come', { 'bornOn-year': '2031' }, /not after today/],
  ['an NHS number that does not check', { nhsNumber: '123 456 7890' }, /Check the NHS number/],
  ['no way to reach them', { phone: '' }, /Give a way to reach them/],
  ['a reason that is none', { reasons: ['lonely', 'nonsense'] }, /Choose from the list/],
  ['a note without end', { reasonNote: 'x'.repeat(2001) }, /Use 2000 characters or fewer/],
  ['a consent that is none', { consent: 'online' }, /Say whether they have agreed/],
] as const) {
  test(`${what} is an error, and what was typed is still there`, () =>
    inWork(as(gpNia), async (work) => {
      const { nia, once } = await opened(work);

      const again = await nia.post('/referrals/new', { once, ...zoe, ...changed });

      assert.equal(again.status, 422);
      assert.match(again.text, error);
      assert.match(again.html, />Company<\/textarea>/);
      assert.equal(hidden(again, 'once'), once);
    }));
}

for (const odd of [
  '<script>alert(1)</script>',
  "'; drop table referrals.referral; --",
  '../../etc/passwd',
  'nul\u0000l',
  '👩🏽‍🚀 four bytes',
  '\u202Eright to left מרים',
]) {
  test(`${JSON.stringify(odd)} is kept as text, wherever it is typed`, () =>
    inWork(as(gpNia), async (work) => {
      const { nia, once } = await opened(work);
      const everywhere = {
        familyName: odd,
        usuallyAnswers: odd,
        contactCaution: odd,
        reasonNote: odd,
        hopes: odd,
        adjustmentsNote: odd,
      };

      const received = await nia.follow(await sent(nia, { once, ...zoe, ...everywhere }));

      assert.equal((await referrals(work))[0]?.named, `Zoë ${odd.replace('\u0000', '')}`);
      assert.doesNotMatch(received.html, /<script>alert/);
    }));
}

test('fields that come several times, and fields that do not exist, do no harm', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    const strange = {
      phone: ['01632 960555', '01632 960556'],
      urgency: ['soon', 'routine'],
      network_id: north,
      safeguarding: ['yes', 'yes'],
    };

    await sent(nia, { once, ...zoe, ...strange });

    assert.equal((await referrals(work)).length, 1);
  }));

test('a key that is no key begins a new form', () =>
  inWork(as(gpNia), async (work) => {
    const { nia } = await opened(work);

    assert.equal((await nia.post('/referrals/new', { once: 'x', ...zoe })).to, '/referrals/new');
    assert.equal((await nia.get('/referrals/new/not-a-key/check')).status, 404);
    assert.equal((await nia.get(`/referrals/new/${newId<string>()}`)).to, '/referrals/new');
  }));
