import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';
import { as, elmStreet, gpNia, millLane, networksExist } from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import type { Answer, Fields, Visitor } from '../../people/pages.examples.ts';
import { aPerson, testNhsNumber } from '../../people/people.examples.ts';
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
