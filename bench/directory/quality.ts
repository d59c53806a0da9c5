import { openWorkOn } from '#platform/open-work.ts';

import { loadDemonstration, usualSize } from '../../src/app/demonstration/load.ts';
import { operator } from '../../src/app/operator.ts';
import { searchQuality } from '../../tests/quality/score.ts';
import { searches } from '../../tests/quality/searches.ts';
import { emptyDatabase } from '../empty-database.ts';
import type { Figure } from '../figure.ts';

/** nDCG@10 of the committed searches over the demonstration; and with synonyms and mending off. */
export async function measureQuality(print: (figure: Figure) => void, clock: () => Date): Promise<void> {
  const { pool, remove } = await emptyDatabase(2);
  try {
    await loadDemonstration(pool, { ...usualSize, people: 2, now: clock() });
    const { rows } = await pool.query<{ name: string }>('select name from directory.service');
    const names = rows.map(({ name }) => name);
    const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });
    for (const [metric, helping] of [
      ['quality', true],
      ['quality-without-synonyms-and-mending', false],
    ] as const) {
      const { ndcg, nothingFound } = await openWork(operator(['directory.search']), (work) =>
        searchQuality(work, names, { synonyms: helping, mending: helping, relaxing: false }),
      );
      print({ metric, ours: ndcg, limit: 1, unit: 'nDCG@10', n: searches.length });
      const percent = nothingFound * 100;
      print({ metric: `${metric}-nothing-found`, ours: percent, limit: 2, unit: '%', n: searches.length });
    }
  } finally {
    await remove();
  }
}
