import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { arrange } from '#tests/support/database.ts';

import { keptMessages, referred, shares, spoken, written } from '../closing/closing.examples.ts';
import { withSomebody } from '../plans.examples.ts';
import { closingPagesIn, filledIn } from './pages.examples.tsx';
import { messageBackPath } from './message-pages.examples.ts';

test('the page shows the message as it will be read, and sending sends that', () =>
  withSomebody(async (work, somebody) => {
    await referred(work, somebody);
    await spoken(work, somebody);
    const pages = closingPagesIn(work);

    const page = await (await pages.get(messageBackPath(somebody))).text();
    const sent = await pages.post(messageBackPath(somebody), filledIn(page, { do: 'send' }));

    assert.match(page, /<dd dir="auto">871731000000106 Referral to social prescribing service<\/dd>/);
    assert.match(page, /It goes to Elm Street Surgery by email \(elm\.street@example\.org\)/);
    assert.equal(sent.status, 303);
    assert.equal((await written(work)).length, 1);
    const after = await (await pages.get(messageBackPath(somebody))).text();
    assert.match(after, /Support has begun/);
    assert.match(after, /Waiting to be sent/);
  }));

test('what the practice is asked to do is shown in the message before it is sent', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(messageBackPath(somebody))).text();

    const look = await pages.post(
      messageBackPath(somebody),
      filledIn(page, { do: 'look', ask: 'Look at <b>her</b> tablets' }),
    );

    const again = await look.text();
    assert.equal(look.status, 200);
    assert.match(again, /<p dir="auto">Look at &lt;b&gt;her&lt;\/b&gt; tablets<\/p>/);
    assert.deepEqual(await keptMessages(work), []);
    await pages.post(messageBackPath(somebody), filledIn(again, { do: 'send', ask: 'Look at her tablets' }));
    assert.match((await written(work))[0]?.body ?? '', /Look at her tablets/);
  }));

test('the message can be read and sent in Welsh on an English page', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const pages = closingPagesIn(work);

    const page = await (await pages.get(`${messageBackPath(somebody)}?language=cy`)).text();
    await pages.post(messageBackPath(somebody), filledIn(page, { do: 'send' }));

    assert.match(page, /<article class="k-message" lang="cy">/);
    assert.match((await written(work))[0]?.body ?? '', /^Neges gan y gweithwyr cyswllt/);
  }));

test('when the record has changed since it was read, nothing is sent and the new message is shown', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(messageBackPath(somebody))).text();
    await arrange(work, (owner) =>
      sql`update people.person set given_name = 'Oliwen' where id = ${somebody.personId}`.execute(owner.trx),
    );

    const answer = await pages.post(messageBackPath(somebody), filledIn(page, { do: 'send' }));

    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /nothing was sent\. This is how it reads now[\s\S]*Oliwen Marsh/);
    assert.deepEqual(await written(work), []);
  }));

test('of somebody who shares nothing the page says so and offers nothing to send', () =>
  withSomebody(async (work, somebody) => {
    await shares(work, somebody, 'nothing');

    const page = await (await closingPagesIn(work).get(messageBackPath(somebody))).text();

    assert.match(page, /Nothing is sent\. Olive has chosen to tell the practice themselves/);
    assert.doesNotMatch(page, /k-send-message/);
  }));

test('too much to ask is shown again with what is wrong', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(messageBackPath(somebody))).text();

    const answer = await pages.post(
      messageBackPath(somebody),
      filledIn(page, { do: 'send', ask: `${'a'.repeat(1000)}z` }),
    );

    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /<a href="#ask">Use 1000 characters or fewer/);
  }));
