import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork, ownPool, actorAs } from '#tests/support/database.ts';

import { newId } from './ids.ts';
import type { NetworkId, UserId } from './ids.ts';
import { answeredBefore, wasSent } from './once.ts';
import { openWorkOn } from './open-work.ts';

const networkIds = ['00000000-0000-4000-8000-000000000001' as NetworkId];
const submission = {
  key: newId<string>(),
  command: 'tests.save',
  input: { name: 'Ada' },
  answer: { id: 'a' },
} as const;

test('the first to send is told to do the work, whoever sends again gets the first answer', () =>
  inWork({ networkIds }, async (work) => {
    assert.equal(await answeredBefore(work, submission), null);
    assert.deepEqual(await answeredBefore(work, { ...submission, answer: { id: 'b' } }), { id: 'a' });
  }));

test('the same key with something else typed in is refused', () =>
  inWork({ networkIds }, async (work) => {
    await answeredBefore(work, submission);

    await assert.rejects(answeredBefore(work, { ...submission, input: { name: 'Bea' } }), {
      code: 'platform.already-sent',
    });
  }));

test('somebody else’s key answers nothing', () =>
  inWork({ networkIds }, async (work) => {
    await answeredBefore(work, submission);
    const other = { ...work, actor: { ...work.actor, userId: newId<UserId>() } };

    await assert.rejects(answeredBefore(other, submission), { code: 'platform.already-sent' });
  }));

test('sixteen at once with one key: one does the work, and all get its answer', async () => {
  const openWork = openWorkOn(await ownPool(16), { clock: () => new Date(), retrySeconds: 2 });
  const actor = actorAs({ networkIds });
  const key = newId<string>();
  let done = 0;

  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      openWork(actor, async (work) => {
        const mine = { id: String(index) };
        const earlier = await answeredBefore(work, { key, command: 'tests.save', input: null, answer: mine });
        if (!earlier) done += 1;
        return earlier ?? mine;
      }),
    ),
  );

  assert.equal(done, 1);
  assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
});

test('a form that was sent is known by its key, and one that was not is not', () =>
  inWork({ networkIds }, async (work) => {
    await answeredBefore(work, submission);

    assert.equal(await wasSent(work, submission.key), true);
    assert.equal(await wasSent(work, newId()), false);
    assert.equal(await wasSent(work, 'no key at all'), false);
  }));
