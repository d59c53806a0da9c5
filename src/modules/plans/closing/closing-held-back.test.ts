import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openEpisodeOf } from '#modules/referrals';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { closeSupport } from '../commands/close-support.ts';
import { keepMargin } from '../commands/keep-margin.ts';
import { closingPagesIn, filledIn } from '../message-back/pages.examples.tsx';
import { answered, once, said, wants, withSomebody } from '../plans.examples.ts';
import { closing, closurePath, referred, triedInVain } from './closing.examples.ts';

test('everything that is missing is said at once, and what was chosen stays', () =>
  withSomebody(async (work, somebody) => {
    await answered(work, somebody.personId);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(closurePath(somebody))).text();

    const answer = await pages.post(
      closurePath(somebody),
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

test('a worry that nobody was told of, and a referral that spoke of safeguarding, stand before everything', () =>
  withSomebody(async (work, somebody) => {
    const { personId } = somebody;
    await referred(work, somebody, { safeguarding: true, safeguardingNote: 'Bruises, says she fell' });
    const conversationId = await said(work, personId);
    const margin = { matters: [], barrierCodes: [], barriers: [], strengths: [] };
    const worry = { words: 'She flinched', toldWhom: null };
    await keepMargin(work, { once: once(), personId, conversationId, version: '1', margin, worry });
    const pages = closingPagesIn(work);

    const page = await (await pages.get(closurePath(somebody))).text();
    const sent = { reason: 'goals-met', checkOut: 'unwell', do: 'close' };
    const answer = await pages.post(closurePath(somebody), filledIn(page, sent));

    assert.match(page, /Bruises, says she fell[\s\S]*She flinched[\s\S]*Why does it end\?/);
    assert.equal(answer.status, 422);
    const again = await answer.text();
    assert.match(again, /<a href="#acknowledged">/);
    const acknowledged = await pages.post(
      closurePath(somebody),
      filledIn(again, { ...sent, acknowledged: 'yes' }),
    );
    assert.equal(acknowledged.status, 303);
  }));

test('not having been reached: the page says what was tried, and refuses before a fair wait', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const somebody = await aSupportedPerson(work, { openedAt: new Date('2026-01-16T09:00:00Z') });
    await triedInVain(work, somebody, '2026-02-27T10:00:00Z');
    const pages = closingPagesIn(work);

    const page = await (await pages.get(closurePath(somebody))).text();
    const answer = await pages.post(
      closurePath(somebody),
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

test('somebody else was quicker: they are named, and what was written is kept in sight', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const page = await (await pages.get(closurePath(somebody))).text();
    await asAnother(work, as(workerBen), async (ben) => closeSupport(ben, await closing(ben, somebody)));

    const sent = { reason: 'goals-met', checkOut: 'unwell', note: 'Ring before noon', do: 'close' };
    const answer = await pages.post(closurePath(somebody), filledIn(page, sent));

    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /Ben Moss was quicker[\s\S]*was not saved[\s\S]*Ring before noon/);
  }));

test('a plan that somebody changed meanwhile: nothing is saved, and they are named', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const page = await (await pages.get(closurePath(somebody))).text();
    await asAnother(work, as(workerBen), async (ben) => {
      await wants(ben, somebody.personId);
    });

    const sent = { reason: 'goals-met', checkOut: 'unwell', note: 'Ring before noon', do: 'close' };
    const answer = await pages.post(closurePath(somebody), filledIn(page, sent));

    assert.equal(answer.status, 409);
    const problem = await answer.text();
    assert.match(problem, /Ben Moss changed it/);
    assert.match(problem, /Ring before noon/);
  }));
