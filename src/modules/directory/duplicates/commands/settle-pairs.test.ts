import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { audited, someServices } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { aHelper, keeps } from '../../editing/editing.examples.ts';
import { editor, soon } from '../duplicates.examples.ts';
import { mergedCsv } from '../merged.view.ts';
import { keptFor } from '../store/kept-store.ts';
import { openPairCount, openPairs } from '../store/pair-store.ts';
import { findDuplicates } from './find-duplicates.ts';
import { settlePairs } from './settle-pairs.ts';
import type { Chosen, SettlePairs } from './settle-pairs.ts';

/** Three groups, each listed twice; of the first the second listing was checked. */
async function threePairs(work: Work): Promise<readonly Chosen[]> {
  await someServices(
    work,
    ['Chair yoga', 'Chess', 'Choir'].flatMap((name, place) => [
      { name, phone: `01632 96030${place}` },
      { name, phone: `01632 96030${place}`, assured: { on: '2026-02-01', by: 'Mair' } },
    ]),
  );
  await findDuplicates(soon(work));
  return chosenNow(work);
}

async function chosenNow(work: Work): Promise<readonly Chosen[]> {
  const pairs = await openPairs(work, { after: null, limit: 9 });
  return pairs.map(({ id, keepId, versions }) => ({ pairId: id, keepId, seenVersions: versions }));
}

function settling(chosen: readonly Chosen[], verdict: SettlePairs['verdict']): SettlePairs {
  return { once: newId<string>(), chosen, verdict };
}

/** Of the listings that stand for themselves, when each was last checked. */
async function assuredOfOpen(work: Work): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ on: string | null }>`
    select assured_on::text as on from directory.service where merged_into is null and name like 'Ch%'`.execute(
    work.trx,
  );
  return rows.map(({ on }) => on);
}

suite('settling several pairs at once', () => {
  test('each is made one, and the one that was checked is kept', () =>
    inWork(editor, async (work) => {
      const chosen = await threePairs(work);
      assert.equal(chosen.length, 3);
      assert.deepEqual(await settlePairs(work, settling(chosen, 'merged')), { settled: 3, left: 0 });
      assert.equal(await openPairCount(work), 0);
      for (const { keepId } of chosen) assert.equal(await keptFor(work, keepId), null);
      assert.equal((await mergedCsv(work)).trimEnd().split('\r\n').length, 4);
      assert.deepEqual(await assuredOfOpen(work), ['2026-02-01', '2026-02-01', '2026-02-01']);
    }));

  test('each is of two services: none is shown again, and both stand', () =>
    inWork(editor, async (work) => {
      const chosen = await threePairs(work);
      assert.deepEqual(await settlePairs(work, settling(chosen.slice(1), 'different')), {
        settled: 2,
        left: 0,
      });
      assert.equal(await openPairCount(work), 1);
      assert.equal((await assuredOfOpen(work)).length, 6);
      const dismissed = (await audited(work)).filter((what) => what === 'directory.duplicate-dismissed');
      assert.equal(dismissed.length, 2);
    }));

  test('what has changed since, or is settled, is left, and the same form again settles nothing', () =>
    inWork(editor, async (work) => {
      const [first, second, third] = await threePairs(work);
      assert.ok(first && second && third);
      const old = { ...first, seenVersions: '7.7' };
      const gone = { ...first, pairId: newId<Chosen['pairId']>() };
      const sent = settling([old, gone, second], 'merged');
      assert.deepEqual(await settlePairs(work, sent), { settled: 1, left: 2 });
      await settlePairs(work, sent);
      assert.deepEqual(await settlePairs(work, settling([second], 'different')), { settled: 0, left: 1 });
      assert.equal(await openPairCount(work), 2);
    }));

  test('the one that somebody looks after is kept before the one that was checked', () =>
    inWork(editor, async (work) => {
      const [first] = await threePairs(work);
      assert.ok(first);
      const pair = (await openPairs(work, { after: null, limit: 9 })).find(({ id }) => id === first.pairId);
      const other = [pair?.oneId, pair?.otherId].find((id) => id !== first.keepId) as ServiceId;
      await keeps(work, other, aHelper.userId, 'owner');
      assert.equal((await chosenNow(work)).find(({ pairId }) => pairId === first.pairId)?.keepId, other);
    }));

  test('who may not edit the directory is refused before anything is read', () =>
    inWork(editor, (work) =>
      asAnother(work, { permissions: ['directory.search'] }, async (other) => {
        await assert.rejects(settlePairs(other, settling([], 'merged')), { kind: 'not-allowed' });
      }),
    ));
});
