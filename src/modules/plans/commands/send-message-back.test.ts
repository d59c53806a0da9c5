import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, workerBen, workerSouth } from '#tests/support/network.ts';

import { keptMessages, shares, spoken, written } from '../closing/closing.examples.ts';
import { messageBackView } from '../message-back/message-back.view.ts';
import { audited, once, refusedWith, wants, withSomebody } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';
import { sendMessageBack } from './send-message-back.ts';

/** The form of the page as somebody has just read it. */
async function read(work: Work, { personId }: Somebody) {
  const view = await messageBackView(work, { personId, language: 'en', ask: '', sent: null });
  return {
    once: view.form.once,
    personId,
    language: 'en' as const,
    ask: '',
    seen: view.form.version ?? null,
  };
}

test('what was read is sent to the practice, kept, and audited', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);

    await sendMessageBack(work, { ...(await read(work, somebody)), ask: 'Please look at her tablets' });

    assert.deepEqual(await keptMessages(work), [
      { occasion: 'begun', sharing: 'everything', code: '871731000000106' },
    ]);
    const [message] = await written(work);
    assert.match(message?.body ?? '', /Please look at her tablets/);
    assert.ok((await audited(work)).includes('plans.told-practice'));
  }));

test('sent twice from the same page, it is sent once', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const form = await read(work, somebody);

    await sendMessageBack(work, form);
    await sendMessageBack(work, form);

    assert.equal((await written(work)).length, 1);
  }));

test('a message that reads differently by now is not sent: whoever sends it has not read it', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    await sendMessageBack(work, await read(work, somebody));
    const form = await read(work, somebody);
    await asAnother(work, as(workerBen), async (ben) => {
      await wants(ben, somebody.personId);
    });

    await assert.rejects(sendMessageBack(work, form), refusedWith('plans.message-changed'));
  }));

test('of somebody who shares nothing, nothing is sent', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const form = await read(work, somebody);
    await shares(work, somebody, 'nothing');

    await assert.rejects(sendMessageBack(work, form), refusedWith('plans.nothing-to-tell'));
  }));

test('codes only has nothing to say about how it is going', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    await shares(work, somebody, 'codes-only');
    await sendMessageBack(work, await read(work, somebody));

    const { telling } = await messageBackView(work, {
      personId: somebody.personId,
      language: 'en',
      ask: '',
      sent: null,
    });

    assert.deepEqual(telling, { told: false, because: 'no-code' });
  }));

test('somebody out of reach does not exist', () =>
  withSomebody(async (work, somebody) => {
    const form = { once: once(), personId: somebody.personId, language: 'en', ask: '', seen: null } as const;
    await asAnother(work, as(workerSouth), (south) =>
      assert.rejects(sendMessageBack(south, form), refusedWith('people.not-found')),
    );
  }));

test('practice staff send no messages back', () =>
  withSomebody(async (work, somebody) => {
    const form = { once: once(), personId: somebody.personId, language: 'en', ask: '', seen: null } as const;
    await asAnother(work, as(gpNia), (gp) =>
      assert.rejects(sendMessageBack(gp, form), refusedWith('plans.send-message')),
    );
  }));
