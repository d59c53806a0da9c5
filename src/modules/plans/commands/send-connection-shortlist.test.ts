import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contactsOf } from '#modules/referrals';

import { written } from '../../referrals/caseload/caseload.examples.ts';
import { audited } from '../plans.examples.ts';
import { sendConnectionShortlist } from './send-connection-shortlist.ts';
import { send, withShortlist } from './connection-shortlist.examples.ts';

test('a text holds only names and numbers, and a warm word', () =>
  withShortlist(
    async (work, somebody, listed) => {
      await sendConnectionShortlist(work, send(somebody, listed));

      const [text] = await written(work);
      assert.deepEqual(text, {
        channel: 'text',
        recipient: '07700 900321',
        subject: 'What we talked about',
        body: [
          'Hello Olive, here are the names and numbers we talked about.',
          'Kettle and Company 01632 960301',
          'Elm Walkers 01632 960301',
          'There is no hurry. Warm wishes, Asha Rowan',
        ].join('\n'),
      });
      assert.ok((await audited(work)).includes('plans.sent-shortlist'));
    },
    { leaveMessages: true },
  ));

test('to whoever asked that messages do not say where they come from, a text does not say who writes', () =>
  withShortlist(
    async (work, somebody, listed) => {
      await sendConnectionShortlist(work, send(somebody, listed));

      const [text] = await written(work);
      assert.doesNotMatch(text?.body ?? '', /Asha|Rowan|Northvale|link worker/);
      assert.match(text?.body ?? '', /Kettle and Company 01632 960301/);
    },
    { leaveMessages: false },
  ));

test('an email tells what, when, where, how much and how to start, in the language of the person', () =>
  withShortlist(
    async (work, somebody, listed) => {
      await sendConnectionShortlist(work, send(somebody, listed, { channel: 'email' }));

      const [email] = await written(work);
      assert.equal(email?.recipient, 'olwen@example.org');
      assert.equal(email?.subject, 'Yr hyn y buom yn siarad amdano');
      assert.match(email?.body ?? '', /^Annwyl Olwen,/);
      assert.match(email?.body ?? '', /Pryd: Dydd Mawrth a dydd Iau/i);
      assert.match(email?.body ?? '', /Ble: Northvale Library, 12 Mill Street, Northvale NV1 2AB/);
      assert.match(email?.body ?? '', /Sut i ddechrau: Just turn up\./);
      assert.match(email?.body ?? '', /Asha Rowan\nNorthvale Network$/);
    },
    { givenName: 'Olwen', language: 'cy', email: 'olwen@example.org' },
  ));

test('a letter goes to the address; nothing personal stands in its subject', () =>
  withShortlist(
    async (work, somebody, listed) => {
      await sendConnectionShortlist(work, send(somebody, listed, { channel: 'letter' }));

      const [letter] = await written(work);
      assert.equal(letter?.recipient, 'Olive Marsh\n3 Mill Row\nNorthvale\nNV1 1AA');
      assert.equal(letter?.subject, 'What we talked about');
    },
    { address: '3 Mill Row, Northvale' },
  ));

test('done on the phone is written down as a talk', () =>
  withShortlist(async (work, somebody, listed) => {
    await sendConnectionShortlist(work, send(somebody, listed, { spoke: true }));

    assert.deepEqual(
      (await contactsOf(work, somebody.personId)).map(({ kind }) => kind),
      ['spoke'],
    );
  }));

test('sent twice, it goes once, and one talk is written down', () =>
  withShortlist(async (work, somebody, listed) => {
    const sent = send(somebody, listed, { spoke: true });
    await sendConnectionShortlist(work, sent);
    await sendConnectionShortlist(work, sent);

    assert.equal((await written(work)).length, 1);
    assert.equal((await contactsOf(work, somebody.personId)).length, 1);
  }));
