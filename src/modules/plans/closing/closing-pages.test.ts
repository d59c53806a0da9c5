import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { keepDraft } from '#platform/drafts.ts';
import { openEpisodeOf } from '#modules/referrals';
import { arrange, asAnother } from '#tests/support/database.ts';
import { as, gpNia, volunteerCai, workerSouth } from '#tests/support/network.ts';

import { closeSupport } from '../commands/close-support.ts';
import { moveAction } from '../commands/move-action.ts';
import { closingPagesIn, filledIn } from '../message-back/pages.examples.tsx';
import { answered, once, planNow, wants, willDo, withSomebody } from '../plans.examples.ts';
import {
  closing,
  closurePath,
  connected,
  keptMessages,
  referred,
  spoken,
  written,
} from './closing.examples.ts';

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
    const page = await (await pages.get(closurePath(somebody))).text();

    const touches = { reason: 'goals-met', ...fourSevens, do: 'close' };
    const answer = await pages.post(closurePath(somebody), filledIn(page, touches));

    assert.equal(Object.keys(touches).length, 6);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), closurePath(somebody));
    assert.deepEqual(
      (await planNow(work, personId)).goals.map(({ result }) => result),
      ['achieved'],
    );
    assert.equal((await written(work)).length, 1);
    const closed = await (await pages.get(closurePath(somebody))).text();
    assert.match(closed, /The support of Olive is closed/);
    assert.match(closed, /Closed by Asha Rowan/);
    assert.match(closed, /kept for 8 years after the last contact/);
  }));

test('connections that go on are shown and left', () =>
  withSomebody(async (work, somebody) => {
    await connected(work, somebody);
    await connected(work, somebody, { name: 'Bereavement café', status: 'unavailable' });
    const page = await (await closingPagesIn(work).get(closurePath(somebody))).text();

    assert.match(page, /Still going on[\s\S]*Elm Walkers[\s\S]*go on without you/);
    assert.doesNotMatch(page, /Bereavement café/);
  }));

test('how long the record is kept is proposed: less when there was only information, longer for the young', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const proposed = async () =>
      filledIn(await (await pages.get(closurePath(somebody))).text(), {})['retentionClass'];

    assert.equal(await proposed(), 'advice-only');
    await wants(work, somebody.personId);
    assert.equal(await proposed(), 'adult-record');
    await arrange(work, (owner) =>
      sql`update people.person set born_on = '2010-01-01' where id = ${somebody.personId}`.execute(owner.trx),
    );
    assert.equal(await proposed(), 'child-record');
  }));

test('sent twice, the second answer is the first', () =>
  withSomebody(async (work, somebody) => {
    const pages = closingPagesIn(work);
    const page = await (await pages.get(closurePath(somebody))).text();
    const form = filledIn(page, { reason: 'goals-met', checkOut: 'unwell', do: 'close' });

    const answers = [
      await pages.post(closurePath(somebody), form),
      await pages.post(closurePath(somebody), form),
    ];

    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    );
    assert.equal((await keptMessages(work)).length, 1);
  }));

test('what was typed and not sent is there again', () =>
  withSomebody(async (work, somebody) => {
    await keepDraft(work, closurePath(somebody), { note: 'Ring before noon', reason: 'goals-met' });

    const page = await (await closingPagesIn(work).get(closurePath(somebody))).text();

    assert.match(page, />Ring before noon<\/textarea>/);
    assert.match(page, /value="goals-met" checked/);
  }));

test('what was closed is opened again with a reason, and not without', () =>
  withSomebody(async (work, somebody) => {
    await closeSupport(work, await closing(work, somebody));
    const pages = closingPagesIn(work);
    const reopening = `/people/${somebody.personId}/reopening`;
    const page = await (await pages.get(closurePath(somebody))).text();

    const without = await pages.post(reopening, filledIn(page, { reason: ' ' }));
    const opened = await pages.post(reopening, filledIn(page, { reason: 'She rang' }));

    assert.equal(without.status, 422);
    assert.match(await without.text(), /<a href="#reason">Say why it is opened again/);
    assert.equal(opened.headers.get('location'), `/people/${somebody.personId}`);
    assert.ok(await openEpisodeOf(work, somebody.personId));
  }));

test('the pages are in Welsh for those who work in Welsh', () =>
  withSomebody(async (work, somebody) => {
    const page = await (await closingPagesIn(work, 'cy').get(closurePath(somebody))).text();

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
        assert.equal((await closingPagesIn(other).get(closurePath(somebody))).status, status, who.name);
      });
    }
  }));
