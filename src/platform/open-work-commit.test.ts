import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ownPool } from '#tests/support/database.ts';

import { newId } from './ids.ts';
import { actor, opener, saved, shared, submit, withFault } from './open-work.examples.ts';
import { CommitUnknown } from './passing-errors.ts';

const lostAnswer = () => new Error('Connection terminated unexpectedly');

for (const [what, commits] of [
  ['that was done', true],
  ['that was not done', false],
] as const) {
  test(`a commit ${what} but got no answer is tried again when the work holds a key: it is done once`, async () => {
    const key = newId<string>();
    const pool = withFault(await shared, 'commit', async (client) => {
      if (commits) await client.query('commit');
      else await client.query('rollback');
      throw lostAnswer();
    });
    const openWork = await opener(pool);

    const answers: unknown[] = [];
    await openWork(actor, async (work) => {
      answers.push(await submit(work, key));
    });

    assert.deepEqual(answers, [null, commits ? { id: key } : null]);
    assert.equal(await saved(key), 1);
  });
}

test('a commit that got no answer is not tried again without a key: nobody knows', async () => {
  let runs = 0;
  const pool = withFault(await shared, 'commit', async (client) => {
    await client.query('commit');
    throw lostAnswer();
  });
  const openWork = await opener(pool);

  await assert.rejects(
    openWork(actor, () => {
      runs += 1;
      return Promise.resolve();
    }),
    CommitUnknown,
  );
  assert.equal(runs, 1);
});

test('a commit that no answer came to in time is one of which nobody knows', async () => {
  const pool = withFault(await shared, 'commit', async (client) => {
    await client.query('commit');
    throw new Error('Query read timeout');
  });
  await assert.rejects(
    (await opener(pool))(actor, () => Promise.resolve()),
    CommitUnknown,
  );
});

test('a commit that was undone by a conflict is known to be undone: it is tried again without a key', async () => {
  let runs = 0;
  const pool = withFault(await shared, 'commit', async (client) => {
    await client.query('rollback');
    throw Object.assign(new Error('could not serialize'), { code: '40001' });
  });
  await (
    await opener(pool)
  )(actor, () => {
    runs += 1;
    return Promise.resolve();
  });
  assert.equal(runs, 2);
});

test('a commit that no standby has is not called saved, whether or not the work holds a key', async () => {
  const pool = await ownPool(2);
  await pool.query(`
    create function public.warn() returns trigger language plpgsql as $$
      begin raise warning 'canceling wait for synchronous replication due to user request'; return null; end $$;
    create constraint trigger warns after insert on platform.submission deferrable initially deferred
      for each row execute function public.warn()`);
  const openWork = await opener(pool);

  await assert.rejects(
    openWork(actor, (work) => submit(work, newId<string>())),
    CommitUnknown,
  );
});
