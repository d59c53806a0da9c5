import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextStepOf, openEpisodeOf } from '#modules/referrals';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, workerSouth } from '#tests/support/network.ts';

import { closing } from '../closing/closing.examples.ts';
import { audited, once, planNow, refusedWith, wants, withSomebody } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';
import { closeSupport } from './close-support.ts';
import { reopenSupport } from './reopen-support.ts';

const again = ({ personId }: Somebody) => ({ once: once(), personId, version: '2', reason: 'She rang' });

test('somebody whose support was closed goes on where they stopped, with somebody to ring them', () =>
  withSomebody(async (work, somebody) => {
    await wants(work, somebody.personId);
    await closeSupport(work, await closing(work, somebody));

    await reopenSupport(work, again(somebody));

    assert.equal((await openEpisodeOf(work, somebody.personId))?.id, somebody.episodeId);
    assert.equal((await nextStepOf(work, somebody.episodeId))?.kind, 'ring');
    assert.equal((await planNow(work, somebody.personId)).goals.length, 1);
    assert.equal((await audited(work)).at(-1), 'referrals.reopened');
  }));

test('sent twice it is opened once', () =>
  withSomebody(async (work, somebody) => {
    await closeSupport(work, await closing(work, somebody));
    const form = again(somebody);

    await reopenSupport(work, form);
    await reopenSupport(work, form);

    assert.ok(await openEpisodeOf(work, somebody.personId));
  }));

test('what is open cannot be opened, and what changed since is not opened unseen', () =>
  withSomebody(async (work, somebody) => {
    await assert.rejects(reopenSupport(work, again(somebody)), refusedWith('referrals.episode-still-open'));
    await closeSupport(work, await closing(work, somebody));

    const stale = { ...again(somebody), version: '1' };
    await assert.rejects(reopenSupport(work, stale), refusedWith('platform.changed-since'));
  }));

test('somebody out of reach does not exist; practice staff open nothing', () =>
  withSomebody(async (work, somebody) => {
    await closeSupport(work, await closing(work, somebody));

    await asAnother(work, as(workerSouth), (south) =>
      assert.rejects(reopenSupport(south, again(somebody)), refusedWith('people.not-found')),
    );
    await asAnother(work, as(gpNia), (gp) =>
      assert.rejects(reopenSupport(gp, again(somebody)), refusedWith('plans.close')),
    );
  }));
