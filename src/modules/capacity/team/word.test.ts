import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { messagesAbout } from '#platform/outbox.ts';
import { inWork } from '#tests/support/database.ts';
import { as, elmStreet, leadDilys, networksExist, southQuay, workerAsha } from '#tests/support/network.ts';

import { writeToPractice } from './commands/write-to-practice.ts';
import { wordView } from './word.view.ts';

const word = () => ({
  once: newId<string>(),
  practiceId: elmStreet,
  subject: 'Thank you',
  body: 'Thank you for referring.',
});

test('a word to a practice is one email to it, however often it is sent', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const thanks = word();

    await writeToPractice(work, thanks);
    await writeToPractice(work, thanks);

    const messages = await messagesAbout(work, 'organisation', elmStreet);
    assert.equal(messages.length, 1);
    const { email } = await wordView(work, elmStreet);
    assert.deepEqual([messages[0]?.channel, messages[0]?.recipient], ['email', email]);
  }));

test('there is no such practice in another network', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const elsewhere = { ...word(), practiceId: southQuay };
    await assert.rejects(writeToPractice(work, elsewhere), { code: 'capacity.no-such-practice' });
    await assert.rejects(wordView(work, southQuay), { kind: 'not-found' });
  }));

test('only who sees the team writes to practices in its name', () =>
  inWork(as(workerAsha), async (work) => {
    await assert.rejects(writeToPractice(work, word()), { kind: 'not-allowed' });
    await assert.rejects(wordView(work, elmStreet), { kind: 'not-allowed' });
  }));
