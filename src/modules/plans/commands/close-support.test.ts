import assert from 'node:assert/strict';
import { test } from 'node:test';

import { closuresOf, nextStepOf, openEpisodeOf } from '#modules/referrals';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha } from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import {
  closing,
  connected,
  keptMessages,
  referred,
  spoken,
  triedInVain,
  written,
} from '../closing/closing.examples.ts';
import { answered, audited, once, planNow, wants, withSomebody } from '../plans.examples.ts';
import { measuresOf } from '../reads.ts';
import { notAskedOf } from '../store/not-asked.ts';
import { closeSupport } from './close-support.ts';
import { reopenSupport } from './reopen-support.ts';

const allAnswers = { 'life-satisfaction': '7', worthwhile: '7', happiness: '8', anxiety: '2' } as const;

test('closing keeps how goals went, how they are, why it ended and what the practice was told, all at once', () =>
  withSomebody(async (work, somebody) => {
    const { personId, episodeId } = somebody;
    await referred(work, somebody);
    await spoken(work, somebody);
    await wants(work, personId);
    await answered(work, personId);
    await connected(work, somebody);
    const form = await closing(work, somebody, {
      checkOut: { answers: allAnswers },
      note: 'Ring before noon',
    });
    const before = (await audited(work)).length;

    await closeSupport(work, form);

    assert.equal(await openEpisodeOf(work, personId), null);
    assert.equal(await nextStepOf(work, episodeId), null);
    const [closure] = await closuresOf(work, [episodeId]);
    assert.equal(closure?.reason, 'goals-met');
    assert.equal(closure.note, 'Ring before noon');
    assert.deepEqual(
      (await planNow(work, personId)).goals.map(({ result }) => result),
      ['achieved'],
    );
    assert.equal((await measuresOf(work, personId)).at(-1)?.occasion, 'end');
    assert.deepEqual(await keptMessages(work), [
      { occasion: 'closed', sharing: 'everything', code: '871731000000106' },
    ]);
    const [message] = await written(work);
    assert.equal(message?.channel, 'email');
    assert.equal(message.recipient, 'elm.street@example.org');
    assert.match(message.subject, /^Message from the link workers – reference NV-[A-Z0-9]{4}-[A-Z0-9]{3}$/);
    assert.match(message.body, /Satisfied with life: 3 \(low\) on 2 March 2026; 7 \(high\) on 2 March 2026/);
    assert.match(message.body, /Elm Walkers – started/);
    assert.doesNotMatch(message.body, /Ring before noon|A note of ours/);
    assert.deepEqual((await audited(work)).slice(before), [
      'plans.changed-goal',
      'plans.recorded-ons4',
      'referrals.closed',
      'outbox.written',
      'plans.told-practice',
    ]);
  }));

test('the same form sent twice closes once and tells once', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const form = await closing(work, somebody);

    await closeSupport(work, form);
    await closeSupport(work, form);

    assert.equal((await closuresOf(work, [somebody.episodeId])).length, 1);
    assert.equal((await written(work)).length, 1);
  }));

test('not asked at the end: the reason is kept', () =>
  withSomebody(async (work, somebody) => {
    await closeSupport(work, await closing(work, somebody, { checkOut: { notAsked: 'unwell' } }));

    assert.deepEqual(
      (await notAskedOf(work, somebody.personId)).map(({ because }) => because),
      ['unwell'],
    );
    assert.ok((await audited(work)).includes('plans.did-not-ask-ons4'));
  }));

test('neither asked nor why not is refused; of somebody under sixteen it is not asked, and that is the reason', () =>
  withSomebody(
    async (work, somebody) => {
      const form = await closing(work, somebody, { checkOut: null, retentionClass: 'child-record' });

      await closeSupport(work, form);

      assert.deepEqual(
        (await notAskedOf(work, somebody.personId)).map(({ because }) => because),
        ['too-young'],
      );
    },
    { bornOn: '2012-05-01' as never },
  ));

test('after a kind letter and a fair wait, not having been reached is a reason, and nobody is coded', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const somebody = await aSupportedPerson(work, { openedAt: new Date('2026-01-16T09:00:00Z') });
    await triedInVain(work, somebody);

    await closeSupport(work, await closing(work, somebody, { reason: 'not-reached' }));

    assert.deepEqual(await keptMessages(work), [{ occasion: 'closed', sharing: 'everything', code: null }]);
  }));

test('opened again and closed again: the questions are asked anew, the code is not given anew', () =>
  withSomebody(async (work, somebody) => {
    const { personId } = somebody;
    await spoken(work, somebody);
    await closeSupport(work, await closing(work, somebody, { checkOut: { answers: allAnswers } }));
    await reopenSupport(later(work, 1), { once: once(), personId, version: '2', reason: 'She rang' });

    const form = await closing(work, somebody, { version: '3.0', checkOut: { answers: allAnswers } });
    await closeSupport(later(work, 2), form);

    assert.deepEqual(
      (await keptMessages(work)).map(({ code }) => code),
      ['871731000000106', null],
    );
    assert.equal((await measuresOf(work, personId)).length, 2);
  }));

test('closed and opened again, over and over, by a clock that stands still: every turn is kept, in its order', () =>
  withSomebody(async (work, somebody) => {
    const { personId, episodeId } = somebody;
    await spoken(work, somebody);
    const close = async (version: string) =>
      closeSupport(work, await closing(work, somebody, { version, checkOut: { answers: allAnswers } }));

    await close('1.0');
    await reopenSupport(work, { once: once(), personId, version: '2', reason: 'She rang' });
    await close('3.0');
    await reopenSupport(work, { once: once(), personId, version: '4', reason: 'She rang again' });
    await close('5.0');

    const closures = (await closuresOf(work, [episodeId])).map(({ closedAt }) => closedAt.getTime());
    assert.deepEqual(
      closures.map((at) => at - work.now.getTime()),
      [4, 2, 0],
    );
    assert.equal((await measuresOf(work, personId)).length, 3, 'they were asked at each end');
    assert.equal((await keptMessages(work)).length, 3, 'and the practice was told of each');
  }));

function later(work: Work, hours: number): Work {
  return { ...work, now: new Date(work.now.getTime() + hours * 3_600_000) };
}
