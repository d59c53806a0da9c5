import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openWorkOn } from '#platform/open-work.ts';
import { actorAs, ownPool } from '#tests/support/database.ts';

import { loadDemonstration, usualSize } from '../../src/app/demonstration/load.ts';
import { searchQuality } from './score.ts';
import { searches } from './searches.ts';

const now = new Date('2026-03-03T09:30:00Z');

test('everyday searches find the right groups first: at least 0.85 of the best order, and hardly any nothing', async (t) => {
  const pool = await ownPool(2);
  await loadDemonstration(pool, { ...usualSize, people: 2, now });
  const { rows } = await pool.query<{ name: string }>('select name from directory.service');
  const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 1 });
  const score = (synonyms: boolean, mending: boolean) =>
    openWork(actorAs({ permissions: ['directory.search'] }), (work) =>
      searchQuality(
        work,
        rows.map(({ name }) => name),
        { synonyms, mending, relaxing: false },
      ),
    );

  const ours = await score(true, true);
  const bare = await score(false, false);

  t.diagnostic(`nDCG@10 ${ours.ndcg.toFixed(3)}; without synonyms and mending ${bare.ndcg.toFixed(3)}`);
  for (const { words, ndcg, found } of ours.of.filter((one) => one.ndcg < 0.7))
    t.diagnostic(`${ndcg.toFixed(2)} ${words}: ${found.slice(0, 6).join(', ')}`);
  assert.ok(searches.length >= 60);
  assert.ok(ours.ndcg >= 0.85, `nDCG@10 is ${ours.ndcg}`);
  assert.ok(ours.nothingFound < 0.02, `nothing was found ${ours.nothingFound} of the time`);
  assert.ok(ours.ndcg - bare.ndcg > 0.1, 'synonyms and mending are worth something');
});
