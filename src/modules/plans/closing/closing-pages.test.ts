import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { keepDraft } from '#platform/drafts.ts';
import { openEpisodeOf } from '#modules/referrals';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  networksExist,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { closeSupport } from '../commands/close-support.ts';
import { moveAction } from '../commands/move-action.ts';
import { keepMargin } from '../commands/keep-margin.ts';
import { closingPagesIn, filledIn } from '../message-back/pages.examples.tsx';
import { answered, once, planNow, said, wants, willDo, withSomebody } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';
import {
  closing,
  connected,
  keptMessages,
  referred,
  shares,
  spoken,
  triedInVain,
  written,
} from './closing.examples.ts';

const path = ({ personId }: Somebody) => `/people/${personId}/closure`;

const fourSevens = { 'life-satisfaction': '7', worthwhile: '7', happiness: '7', anxiety: '7' };

test('the usual end takes six touches: a reason, four answers and the button; everything else stands as proposed', () =>
  withSomebody(async (work, somebody) => {
    const { personId } = somebody;
    await referred(work, somebody);
    await spoken(work, somebody);
    await answered(work, personId);
    const goalId = await wants(work, personId);
    const actionId = await willDo(work, { personId, goalId });
    await moveAction(work, { once: once(), personId, actionId, version: '1', state: 'done', reason: '' });
    const pages = closingPagesIn(work);
    const page = await (await pages.get(path(somebody))).text();

    const touches = { reason: 'goals-met', ...fourSevens, do: 'close' };
    const answer = await pages.post(path(somebody), filledIn(page, touches));

    assert.equal(Object.keys(touches).length, 6);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), path(somebody));
    assert.deepEqual(
      (await planNow(work, personId)).goals.map(({ result }) => result),
      ['achieved'],
    );
    assert.equal((await written(work)).length, 1);
    const closed = await (await pages.get(path(somebody))).text();
    assert.match(closed, /The support of Olive is closed/);
    assert.match(closed, /Closed by Asha Rowan/);
    assert.match(closed, /kept for 8 years after the last contact/);
  }));

test('everything that is missing is said at once, and what was chosen stays', () =>
  withSomebody(async (work, somebody) => {
    await answered(work, somebody.personId);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(path(somebody))).text();

    const answer = await pages.post(
      path(somebody),
      filledIn(page, { happiness: '4', note: 'Ring before noon', do: 'close' }),
    );

    const again = await answer.text();
    assert.equal(answer.status, 422);
    for (const field of ['reason', 'life-satisfaction', 'worthwhile', 'anxiety']) {
      assert.match(again, new RegExp(`<a href="#${field}">`));
    }
    assert.doesNotMatch(again, /<a href="#happiness">/);
    assert.match(again, />Ring before noon<\/textarea>/);
    assert.match(again, /name="happiness"[^>]* value="4" checked|value="4"[^>]* checked/);
  }));

test('the message can be looked at before the person is asked how they are: only closing needs their answers', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    await answered(work, somebody.personId);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(path(somebody))).text();
    const chosen = { reason: 'enough-for-now', checkOut: 'asked', happiness: '4' };

    const look = await pages.post(path(somebody), filledIn(page, { ...chosen, do: 'look' }));
    const close = await pages.post(path(somebody), filledIn(page, { ...chosen, do: 'close' }));

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
    const page = await (await pages.get(path(somebody))).text();

    const look = await pages.post(
      path(somebody),
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
    const page = await (await pages.get(path(somebody))).text();
    const chosen = { reason: 'goals-met', checkOut: 'unwell' };

    const look = await (await pages.post(path(somebody), filledIn(page, { ...chosen, do: 'look' }))).text();
    await pages.post(path(somebody), filledIn(look, { ...chosen, do: 'close' }));

    const previewed = [...look.matchAll(/<(?:p|li|dd) dir="auto">([^<]+)</g)].map(([, text]) => String(text));
    assert.ok(previewed.length > 5);
    for (const line of previewed) assert.ok((await written(work))[0]?.body.includes(line), line);
  }));

test('a worry that nobody was told of, and a referral that spoke of safeguarding, stand before everything', () =>
  withSomebody(async (work, somebody) => {
    const { personId } = somebody;
    await referred(work, somebody, { safeguarding: true, safeguardingNote: 'Bruises, says she fell' });
    const conversationId = await said(work, personId);
    const margin = { matters: [], barrierCodes: [], barriers: [], strengths: [] };
    const worry = { words: 'She flinched', toldWhom: null };
    await keepMargin(work, { once: once(), personId, conversationId, version: '1', margin, worry });
    const pages = closingPagesIn(work);

    const page = await (await pages.get(path(somebody))).text();
    const sent = { reason: 'goals-met', checkOut: 'unwell', do: 'close' };
    const answer = await pages.post(path(somebody), filledIn(page, sent));

    assert.match(page, /Bruises, says she fell[\s\S]*She flinched[\s\S]*Why does it end\?/);
    assert.equal(answer.status, 422);
    const again = await answer.text();
    assert.match(again, /<a href="#acknowledged">/);
    const acknowledged = await pages.post(path(somebody), filledIn(again, { ...sent, acknowledged: 'yes' }));
    assert.equal(acknowledged.status, 303);
  }));

test('not having been reached: the page says what was tried, and refuses before a fair wait', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const somebody = await aSupportedPerson(work, { openedAt: new Date('2026-01-16T09:00:00Z') });
    await triedInVain(work, somebody, '2026-02-27T10:00:00Z');
    const pages = closingPagesIn(work);

    const page = await (await pages.get(path(somebody))).text();
    const answer = await pages.post(
      path(somebody),
      filledIn(page, { reason: 'not-reached', checkOut: 'not-reached', do: 'close' }),
    );

    assert.match(
      page,
      /No answer, [\s\S]*Left a voicemail, [\s\S]*Texted, [\s\S]*A kind letter was written, /,
    );
    assert.equal(answer.status, 422);
    assert.match(
      await answer.text(),
      /<a href="#reason">Write a kind letter first, and leave 14 days for a reply/,
    );
    assert.ok(await openEpisodeOf(work, somebody.personId));
  }));

test('connections that go on are shown and left', () =>
  withSomebody(async (work, somebody) => {
    await connected(work, somebody);
    await connected(work, somebody, { name: 'Bereavement café', status: 'unavailable' });
    const page = await (await closingPagesIn(work).get(path(somebody))).text();

    assert.match(page, /Still going on[\s\S]*Elm Walkers[\s\S]*go on without you/);
    assert.doesNotMatch(page, /Bereavement café/);
  }));

test('how long the record is kept is proposed: less when there was only information, longer for the young', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const proposed = async () =>
      filledIn(await (await pages.get(path(somebody))).text(), {})['retentionClass'];

    assert.equal(await proposed(), 'advice-only');
    await wants(work, somebody.personId);
    assert.equal(await proposed(), 'adult-record');
    await arrange(work, (owner) =>
      sql`update people.person set born_on = '2010-01-01' where id = ${somebody.personId}`.execute(owner.trx),
    );
    assert.equal(await proposed(), 'child-record');
  }));

test('who shares nothing, or codes only, or has no practice: the page says what goes and what does not', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const page = async () => (await pages.get(path(somebody))).text();

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

test('somebody else was quicker: they are named, and what was written is kept in sight', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const page = await (await pages.get(path(somebody))).text();
    await asAnother(work, as(workerBen), async (ben) => closeSupport(ben, await closing(ben, somebody)));

    const sent = { reason: 'goals-met', checkOut: 'unwell', note: 'Ring before noon', do: 'close' };
    const answer = await pages.post(path(somebody), filledIn(page, sent));

    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /Ben Moss was quicker[\s\S]*was not saved[\s\S]*Ring before noon/);
  }));

test('a plan that somebody changed meanwhile: nothing is saved, and they are named', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const page = await (await pages.get(path(somebody))).text();
    await asAnother(work, as(workerBen), async (ben) => {
      await wants(ben, somebody.personId);
    });

    const sent = { reason: 'goals-met', checkOut: 'unwell', note: 'Ring before noon', do: 'close' };
    const answer = await pages.post(path(somebody), filledIn(page, sent));

    assert.equal(answer.status, 409);
    const problem = await answer.text();
    assert.match(problem, /Ben Moss changed it/);
    assert.match(problem, /Ring before noon/);
  }));

test('sent twice, the second answer is the first', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const page = await (await pages.get(path(somebody))).text();
    const form = filledIn(page, { reason: 'goals-met', checkOut: 'unwell', do: 'close' });

    const answers = [await pages.post(path(somebody), form), await pages.post(path(somebody), form)];

    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    );
    assert.equal((await keptMessages(work)).length, 1);
  }));

test('what was typed and not sent is there again', () =>
  withSomebody(async (work, somebody) => {
    await keepDraft(work, path(somebody), { note: 'Ring before noon', reason: 'goals-met' });

    const page = await (await closingPagesIn(work).get(path(somebody))).text();

    assert.match(page, />Ring before noon<\/textarea>/);
    assert.match(page, /value="goals-met" checked/);
  }));

test('what was closed is opened again with a reason, and not without', () =>
  withSomebody(async (work, somebody) => {
    await closeSupport(work, await closing(work, somebody));
    const pages = closingPagesIn(work);
    const reopening = `/people/${somebody.personId}/reopening`;
    const page = await (await pages.get(path(somebody))).text();

    const without = await pages.post(reopening, filledIn(page, { reason: ' ' }));
    const opened = await pages.post(reopening, filledIn(page, { reason: 'She rang' }));

    assert.equal(without.status, 422);
    assert.match(await without.text(), /<a href="#reason">Say why it is opened again/);
    assert.equal(opened.headers.get('location'), `/people/${somebody.personId}`);
    assert.ok(await openEpisodeOf(work, somebody.personId));
  }));

test('the pages are in Welsh for those who work in Welsh', () =>
  withSomebody(async (work, somebody) => {
    const page = await (await closingPagesIn(work, 'cy').get(path(somebody))).text();

    assert.match(page, /Cau cefnogaeth Olive/);
    assert.match(page, /Pam mae’n dod i ben\?/);
  }));

test('whose people they are not find no page; practice staff have no part in it', () =>
  withSomebody(async (work, somebody) => {
    for (const [who, status] of [
      [workerSouth, 404],
      [volunteerCai, 404],
      [gpNia, 403],
    ] as const) {
      await asAnother(work, as(who), async (other) => {
        assert.equal((await closingPagesIn(other).get(path(somebody))).status, status, who.name);
      });
    }
  }));
