import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import { as, elmStreet, gpNia, millLane } from '#tests/support/network.ts';

import { aPerson, testNhsNumber } from '../../people/people.examples.ts';
import { olive, opened, referrals, sent, zoe } from './refer.examples.ts';

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

test('looking for somebody with too little to go by says what is needed, and keeps what was typed', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);

    const bare = await nia.post('/referrals/new', { once, do: 'find', givenName: 'Olive' });
    assert.equal(bare.status, 422);
    assert.match(bare.text, /Write an NHS number, or a last name and a date of birth/);
    assert.match(bare.html, /value="Olive"/);
    const wrong = await nia.post('/referrals/new', { once, do: 'find', nhsNumber: '123' });
    assert.match(wrong.text, /Check the NHS number/);
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
