import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { openEpisodeOf } from '#modules/referrals';
import { arrange } from '#tests/support/database.ts';

import { closingPagesIn, filledIn } from '../message-back/pages.examples.tsx';
import { answered, wants, withSomebody } from '../plans.examples.ts';
import { closurePath, keptMessages, shares, spoken, written } from './closing.examples.ts';

test('the message can be looked at before the person is asked how they are: only closing needs their answers', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    await answered(work, somebody.personId);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(closurePath(somebody))).text();
    const chosen = { reason: 'enough-for-now', checkOut: 'asked', happiness: '4' };

    const look = await pages.post(closurePath(somebody), filledIn(page, { ...chosen, do: 'look' }));
    const close = await pages.post(closurePath(somebody), filledIn(page, { ...chosen, do: 'close' }));

    const shown = await look.text();
    assert.equal(look.status, 200);
    assert.match(shown, /If you close it like this, the practice reads/);
    assert.doesNotMatch(shown, /nhsuk-error-summary/);
    assert.match(shown, /value="4"[^>]* checked/, 'what was answered stays');
    assert.equal(close.status, 422);
  }));

test('the message can be read as it will be, with what was chosen, before anything is saved', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const goalId = await wants(work, somebody.personId, 'To sleep better');
    const pages = closingPagesIn(work);
    const page = await (await pages.get(closurePath(somebody))).text();

    const look = await pages.post(
      closurePath(somebody),
      filledIn(page, {
        reason: 'enough-for-now',
        [`result-${goalId}`]: 'partly',
        [`comment-${goalId}`]: 'Four nights of seven',
        checkOut: 'unwell',
        ask: 'Please ask about her tablets',
        do: 'look',
      }),
    );

    const shown = await look.text();
    assert.equal(look.status, 200);
    assert.match(shown, /To sleep better – partly achieved\. Four nights of seven/);
    assert.match(shown, /Please ask about her tablets<\/p>/);
    assert.match(shown, /It is enough for now \(2 March 2026\)/);
    assert.match(shown, /not asked at the end: they were not well/);
    assert.ok(await openEpisodeOf(work, somebody.personId));
    assert.deepEqual(await keptMessages(work), []);
  }));

test('what was read before closing is what is sent', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    await wants(work, somebody.personId);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(closurePath(somebody))).text();
    const chosen = { reason: 'goals-met', checkOut: 'unwell' };

    const look = await (
      await pages.post(closurePath(somebody), filledIn(page, { ...chosen, do: 'look' }))
    ).text();
    await pages.post(closurePath(somebody), filledIn(look, { ...chosen, do: 'close' }));

    const previewed = [...look.matchAll(/<(?:p|li|dd) dir="auto">([^<]+)</g)].map(([, text]) => String(text));
    assert.ok(previewed.length > 5);
    for (const line of previewed) assert.ok((await written(work))[0]?.body.includes(line), line);
  }));

test('who shares nothing, or codes only, or has no practice: the page says what goes and what does not', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const page = async () => (await pages.get(closurePath(somebody))).text();

    await shares(work, somebody, 'nothing');
    assert.match(await page(), /Nothing is sent\. Olive has chosen/);
    assert.doesNotMatch(await page(), /See the message first/);
    await shares(work, somebody, 'codes-only');
    assert.match(await page(), /Olive shares codes only: it says which one to enter/);
    assert.doesNotMatch(await page(), /name="ask"/);
    await shares(work, somebody, 'everything');
    await arrange(work, (owner) => sql`update people.person set practice_id = null`.execute(owner.trx));
    assert.match(await page(), /we do not know which practice Olive belongs to/);
  }));
