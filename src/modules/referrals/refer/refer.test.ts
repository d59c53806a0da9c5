import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpMillLane,
  gpNia,
  gpSouth,
  millLane,
  networksExist,
  north,
  receptionistTom,
  volunteerCai,
  workerAsha,
} from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import type { Answer, Fields, Visitor } from '../../people/pages.examples.ts';
import { aPerson, testNhsNumber } from '../../people/people.examples.ts';
import { toReference } from '../domain/reference.ts';
import { referRoutes } from './routes.tsx';

type Asked = {
  readonly id: string;
  readonly personId: string;
  readonly named: string;
  readonly dueOn: string;
  readonly route: string;
};

async function referrals(work: Work): Promise<Asked[]> {
  return arrange(work, async () => {
    const { rows } = await sql<Asked>`
      select id, person_id as "personId", named, due_on as "dueOn", route from referrals.referral order by received_at, id`.execute(
      work.trx,
    );
    return rows;
  });
}

/** Zoë O’Brien, new, with a telephone: the shortest way through the form. */
const zoe = {
  do: 'check',
  givenName: 'Zoë',
  familyName: 'O’Brien',
  'bornOn-day': '1',
  'bornOn-month': '2',
  'bornOn-year': '1948',
  phone: '01632 960555',
  reasons: 'lonely',
  hopes: 'Company',
  consent: 'in-person',
  urgency: 'routine',
};
const olive = {
  ...zoe,
  givenName: 'Olive',
  familyName: 'Marsh',
  'bornOn-day': '27',
  'bornOn-month': '3',
  'bornOn-year': '1951',
};

async function opened(
  work: Work,
  who: WorkAs = as(gpNia),
): Promise<{ nia: Visitor; page: Answer; once: string }> {
  await networksExist(work);
  const nia = visitor(work, who, referRoutes);
  const page = await nia.get('/referrals/new');
  return { nia, page, once: hidden(page, 'once') };
}

async function sent(nia: Visitor, fields: Fields): Promise<Answer> {
  const checked = await nia.post('/referrals/new', fields);
  assert.equal(checked.status, 303, checked.text);
  return nia.post(checked.to ?? '', {});
}

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

test('finding somebody shows who is known here, to pick or to say it is somebody new', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    const nhsNumber = testNhsNumber(1);
    const personId = await aPerson(work, { practiceId: elmStreet, nhsNumber });

    const found = await nia.follow(await nia.post('/referrals/new', { once, do: 'find', nhsNumber }));
    assert.match(found.text, /Is it one of these people\?/);
    assert.match(
      found.text,
      new RegExp(`Olive Marsh born 27 March 1951 · NHS number ends ${nhsNumber.slice(-3)}`),
    );
    const { givenName: _, familyName: __, phone: ___, ...rest } = zoe;
    await nia.post(`/referrals/new/${once}`, {
      ...rest,
      nhsNumber,
      person: personId,
      'bornOn-day': '',
      'bornOn-month': '',
      'bornOn-year': '',
    });
    assert.match((await nia.get(`/referrals/new/${once}/check`)).text, /Known here already/);
    await nia.post(`/referrals/new/${once}/check`, {});

    assert.deepEqual(
      (await referrals(work)).map((one) => [one.personId, one.named]),
      [[personId, 'Olive Marsh']],
    );
  }));

test('a second record of a person is not made before somebody says that it is not them', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    const personId = await aPerson(work, { practiceId: elmStreet });

    const asked = await nia.post('/referrals/new', { once, ...olive });
    assert.equal(asked.status, 422);
    assert.match(asked.text, /Choose whether it is one of these people/);
    await sent(nia, { once, ...olive, person: 'new' });

    const [referral] = await referrals(work);
    assert.notEqual(referral?.personId, personId);
  }));

test('nobody is shown who is out of reach, and the referral goes on as for somebody new', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    const personId = await aPerson(work, { practiceId: millLane });

    const found = await nia.follow(await nia.post('/referrals/new', { ...olive, once, do: 'find' }));
    assert.match(found.text, /Nobody you can see here has these details/);
    const received = await nia.follow(await sent(nia, { once, ...olive, postcode: 'NV1 1AA' }));

    const [referral] = await referrals(work);
    assert.equal(referral?.personId, personId);
    assert.match(received.text, /Olive Marsh/);
    assert.doesNotMatch(received.text, /known|already|Mill Lane/i);
  }));

test('a person out of reach cannot be picked by their id', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    const personId = await aPerson(work, { practiceId: millLane });

    const checked = await nia.post('/referrals/new', { once, ...zoe, person: personId });
    assert.equal((await nia.follow(checked)).status, 404);
    assert.equal((await nia.post(String(checked.to), {})).status, 404);
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

test('a school refers for its own, names the surgery, and is shown nobody who is known', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const teacher = await aTeacher(work);
    const hana = visitor(work, teacher, referRoutes);
    await aPerson(work, { practiceId: elmStreet });
    const page = await hana.get('/referrals/new');
    assert.doesNotMatch(page.text, /Find them/);
    assert.match(page.text, /Their GP surgery/);

    await sent(hana, { once: hidden(page, 'once'), ...olive, practice: millLane });

    const [referral] = await referrals(work);
    assert.deepEqual([referral?.route, referral?.named], ['professional', 'Olive Marsh']);
  }));

test('somebody who works at two surgeries says for which they refer', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    await arrange(work, () =>
      sql`insert into identity.membership (network_id, user_id, role, organisation_id) values (${north}, ${gpNia.id}, 'nurse', ${millLane})`.execute(
        work.trx,
      ),
    );
    const nia = visitor(work, { ...as(gpNia), practiceIds: [elmStreet, millLane] }, referRoutes);
    const once = hidden(await nia.get('/referrals/new'), 'once');

    const again = await nia.post('/referrals/new', { once, ...zoe });
    assert.match(again.text, /Choose who you refer for/);
    await sent(nia, { once, ...zoe, organisation: millLane });

    const list = await visitor(work, as(gpMillLane), referRoutes).get('/referrals/sent');
    assert.match(list.text, /Zoë O’Brien/);
  }));

test('a link worker may refer too, for no surgery', () =>
  inWork(as(workerAsha), async (work) => {
    const { nia: asha, once } = await opened(work, as(workerAsha));

    const received = await asha.follow(await sent(asha, { once, ...zoe }));

    assert.match(received.text, /Zoë O’Brien/);
    assert.doesNotMatch(received.html, /href="\/referrals\/sent"/);
    assert.equal((await asha.get('/referrals/sent')).status, 403);
  }));

test('whoever may not refer is not let in', () =>
  inWork(as(volunteerCai), async (work) => {
    await networksExist(work);
    const cai = visitor(work, as(volunteerCai), referRoutes);
    const key = newId<string>();

    assert.equal((await cai.get('/referrals/new')).status, 403);
    assert.equal((await cai.post('/referrals/new', { once: key, ...zoe })).status, 403);
    assert.equal((await cai.post('/referrals/new', { once: key, ...zoe, do: 'find' })).status, 403);
    assert.equal((await cai.get(`/referrals/new/${key}/check`)).status, 403);
    assert.equal((await cai.post(`/referrals/new/${key}/check`, {})).status, 403);
    assert.equal((await cai.get('/referrals/sent')).status, 403);
  }));

test('the other surgery and the other network see nothing of it', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    await sent(nia, { once, ...zoe });
    const [referral] = await referrals(work);

    for (const who of [gpMillLane, gpSouth]) {
      const other = visitor(work, as(who), referRoutes);
      assert.doesNotMatch((await other.get('/referrals/sent')).text, /Zoë/);
      for (const page of ['', '/received', '/slip']) {
        assert.equal((await other.get(`/referrals/sent/${referral?.id}${page}`)).status, 404);
      }
    }
  }));

async function aTeacher(work: Work): Promise<WorkAs> {
  const school = newId<string>();
  const teacher = newId<never>();
  await arrange(work, async () => {
    await sql`insert into identity.organisation (network_id, id, kind, name) values (${north}, ${school}, 'school', 'Beck Road School')`.execute(
      work.trx,
    );
    await sql`insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
      values (${teacher}, 'Hana Wells', 'hana.wells@example.org', true, ${work.now}, ${work.now})`.execute(
      work.trx,
    );
    await sql`insert into identity.membership (network_id, user_id, role, organisation_id) values (${north}, ${teacher}, 'other-referrer', ${school})`.execute(
      work.trx,
    );
  });
  const permissions = ['referrals.refer', 'referrals.follow', 'people.add', 'people.record-consent'] as const;
  return {
    userId: teacher,
    networkIds: [north],
    practiceIds: null,
    permissions: [...permissions],
  };
}
