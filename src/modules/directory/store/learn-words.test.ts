import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { aService } from '../directory.examples.ts';
import { inWork } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

const as = { permissions: ['directory.edit', 'directory.search'] } as const;

test('the words of a listing are learnt with it: of its name, place, terms and organisation, as they stand', async () => {
  await inWork(as, async (work) => {
    await aService(work, {
      name: 'Zorblett mornings',
      description: 'Quibbling for everyone.',
      organisation: 'Frandlewick Trust',
      places: [{ name: 'Hall of Plimstead', city: 'Wendlecombe' }],
      terms: ['Snarfing'],
    });
    const asked = ['zorblett', 'quibbling', 'quibbl', 'frandlewick', 'plimstead', 'wendlecombe', 'snarfing'];
    assert.deepEqual(
      await known(work, asked),
      asked.filter((word) => word !== 'quibbl'),
    );
  });
});

test('what is no word, or is learnt already, is not learnt', async () => {
  await inWork(as, async (work) => {
    await aService(work, { name: 'Zorblett 2026 a1' });
    await aService(work, { name: 'Zorblett again' });
    assert.deepEqual(await known(work, ['zorblett', '2026', 'a1']), ['zorblett']);
  });
});

test('a schedule past the midnight after Sunday is open on Monday, and one place is in its five squares', async () => {
  await inWork(as, async (work) => {
    const id = await aService(work, {
      schedules: [{ byDay: ['SU'], opensAt: '22:00', closesAt: '02:00' }],
      places: [{ name: 'Library', position: { latitude: 52.1, longitude: -3.2 } }],
    });
    const { rows } = await sql<{ minutes: string; squares: number; blank: boolean }>`
      select open_minutes::text as minutes, '' = any(facets) as blank,
        (select count(distinct f)::int from unnest(facets) f where f ~ '^k[0-4]:') as squares
      from directory.service_search where service_id = ${id}`.execute(work.trx);
    assert.deepEqual(rows, [{ minutes: '{[0,120),[9960,10080)}', squares: 5, blank: false }]);
  });
});

async function known(work: Work, words: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select w.word from unnest(${words}::text[]) with ordinality w (word, place)
    join directory.word k on k.word = w.word order by w.place`.execute(work.trx);
  return rows.map(({ word }) => word);
}
