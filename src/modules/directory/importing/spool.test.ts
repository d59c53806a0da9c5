import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';

import fc from 'fast-check';

import { withSpool } from './spool.ts';

test('what is put aside is taken back by its part, as it was and in its order, however little is held', async () => {
  const things = fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.string({ unit: 'binary' })));
  await fc.assert(
    fc.asyncProperty(things, fc.integer({ min: 1, max: 9 }), async (all, mostHeld) => {
      await withSpool<readonly [number, string], void>(
        async (spool) => {
          for (const [part, text] of all) await spool.put([part], [part, text]);
          for (let part = -3; part <= 3; part += 1) {
            const expected = all.filter(([of]) => of === part);
            assert.deepEqual(await spool.take(part), expected);
          }
        },
        { held: mostHeld },
      );
    }),
    { numRuns: 30 },
  );
});

test('nobody else can open what is put aside, and it is gone when it is done with', async () => {
  const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('kith-spool-'));
  const before = folders();
  const answer = await withSpool<string, number>(
    async (spool) => {
      await spool.put([1], 'a');
      assert.deepEqual(folders(), before);
      return (await spool.take(1)).length;
    },
    { held: 1 },
  );
  assert.equal(answer, 1);
  await assert.rejects(
    withSpool<string, void>(async (spool) => {
      await spool.put([1], 'a');
      throw new Error('broken off');
    }),
    { message: 'broken off' },
  );
  assert.deepEqual(folders(), before);
});

test('what is put aside for many parts is there in each; more than the disk is given for it is refused', async () => {
  const parts = [0, 1, 2, 3];
  await withSpool<string, void>(
    async (spool) => {
      await spool.put(parts, 'shared');
      await spool.put([2], 'own');
      assert.deepEqual(await Promise.all(parts.map(spool.take)), [
        ['shared'],
        ['shared'],
        ['shared', 'own'],
        ['shared'],
      ]);
      await assert.rejects(async () => spool.put(parts, 'x'.repeat(200)), {
        name: 'Refusal',
        code: 'directory.import-too-large',
      });
    },
    { held: 4, bytes: 500 },
  );
});
