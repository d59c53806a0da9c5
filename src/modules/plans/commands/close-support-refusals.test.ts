import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openEpisodeOf } from '#modules/referrals';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, workerBen, workerSouth } from '#tests/support/network.ts';

import { closing, referred, triedInVain } from '../closing/closing.examples.ts';
import { once, refusedWith, wants, withSomebody } from '../plans.examples.ts';
import { closeSupport } from './close-support.ts';

test('an adult has to be asked or not asked for a reason', () =>
  withSomebody(async (work, somebody) => {
    const form = await closing(work, somebody, { checkOut: null });

    await assert.rejects(closeSupport(work, form), refusedWith('plans.check-out-missing'));
  }));

test('a goal without a result is not passed over', () =>
  withSomebody(async (work, somebody) => {
    await wants(work, somebody.personId);
    const form = await closing(work, somebody, { goals: [] });

    await assert.rejects(closeSupport(work, form), refusedWith('plans.goal-without-result'));
  }));

test('unanswered calls close nobody: not before a kind letter and a fair wait', () =>
  withSomebody(async (work, somebody) => {
    await triedInVain(work, somebody, '2026-02-27T10:00:00Z');
    const form = await closing(work, somebody, { reason: 'not-reached' });

    await assert.rejects(closeSupport(work, form), refusedWith('referrals.wait-before-closing'));
  }));

test('what is open about their safety has to be acknowledged', () =>
  withSomebody(async (work, somebody) => {
    await referred(work, somebody, { safeguarding: true, safeguardingNote: 'Bruises, says she fell' });
    const form = await closing(work, somebody);

    await assert.rejects(closeSupport(work, form), refusedWith('plans.concerns-not-acknowledged'));
    await closeSupport(work, { ...form, once: once(), acknowledged: true });

    assert.equal(await openEpisodeOf(work, somebody.personId), null);
  }));

test('what was closed already is refused', () =>
  withSomebody(async (work, somebody) => {
    const form = await closing(work, somebody);
    await closeSupport(work, form);

    await assert.rejects(closeSupport(work, { ...form, once: once() }), refusedWith('plans.closed-already'));
  }));

test('a plan that changed since the page was shown is refused, and says who changed it', () =>
  withSomebody(async (work, somebody) => {
    const form = await closing(work, somebody);
    await asAnother(work, as(workerBen), async (ben) => {
      await wants(ben, somebody.personId);
    });

    await assert.rejects(closeSupport(work, form), (error: Error & { details?: { changedBy?: string } }) => {
      assert.equal(error.details?.changedBy, workerBen.id);
      return refusedWith('platform.changed-since').code === (error as { code?: string }).code;
    });
  }));

test('somebody out of reach does not exist', () =>
  withSomebody(async (work, somebody) => {
    const form = await closing(work, somebody);
    await asAnother(work, as(workerSouth), (south) =>
      assert.rejects(closeSupport(south, form), refusedWith('people.not-found')),
    );
  }));

test('whoever may not close is refused before anything is read', () =>
  withSomebody(async (work, somebody) => {
    const form = await closing(work, somebody);
    for (const who of [gpNia, privacyEve]) {
      await asAnother(work, as(who), (other) =>
        assert.rejects(closeSupport(other, form), refusedWith('plans.close')),
      );
    }
  }));
