import { rm } from 'node:fs/promises';

import type { Pool } from 'pg';

import { importHsds } from '#modules/directory';
import { openWorkOn } from '#platform/open-work.ts';
import { operator } from '../../src/app/operator.ts';

import { largeFolder } from '../../src/modules/directory/importing/hsds/hsds-folder.examples.ts';
import { emptyDatabase } from '../empty-database.ts';
import type { Figure } from '../figure.ts';

const services = Number(process.env['BENCH_IMPORT'] ?? 100_000);

/**
 * Listings a second read in from a folder of files, against the same rows copied inside the database; and the most
 * memory that each further quarter of them took, against the first.
 */
export async function measureImport(print: (figure: Figure) => void): Promise<void> {
  const { pool, remove } = await emptyDatabase(4);
  const folder = largeFolder(services);
  try {
    const quarters = [0, 0, 0, 0];
    const began = performance.now();
    const openWork = openWorkOn(pool, { clock: () => new Date('2026-03-03T09:30:00Z'), retrySeconds: 5 });
    const editor = operator(['directory.edit']);
    await importHsds((body) => openWork(editor, body), {
      folder,
      source: 'made',
      onProgress: ({ done, total }) => {
        const quarter = Math.min(3, Math.floor((done / total) * 4));
        quarters[quarter] = Math.max(quarters[quarter] ?? 0, process.memoryUsage().rss / 2 ** 20);
      },
    });
    const seconds = (performance.now() - began) / 1000;
    const copySeconds = await copyAll(pool);
    const [first = 0, ...later] = quarters;
    print({
      metric: 'import',
      ours: services / seconds,
      limit: services / copySeconds,
      unit: 'per s',
      n: services,
    });
    for (const [index, most] of later.entries()) {
      const metric = `import-memory-${(index + 2) * 25}%`;
      print({ metric, ours: most, limit: first, unit: 'MB', n: services });
    }
  } finally {
    await remove();
    await rm(folder, { recursive: true, force: true });
  }
}

const tables = [
  'organization',
  'service',
  'location',
  'service_at_location',
  'address',
  'accessibility',
  'contact',
  'phone',
  'schedule',
  'language',
  'attribute',
  'service_search',
  'service_card',
  'import_record',
] as const;

/** Everything that the import wrote, written again with its indexes and without reading or mending anything. */
async function copyAll(pool: Pool): Promise<number> {
  await pool.query('create schema bench');
  for (const table of tables)
    await pool.query(`create table bench.${table} (like directory.${table} including all)`);
  const began = performance.now();
  for (const table of tables) {
    const columns = await writtenColumns(pool, table);
    await pool.query(`insert into bench.${table} (${columns}) select ${columns} from directory.${table}`);
  }
  return (performance.now() - began) / 1000;
}

/** Those that are not made from others by the database itself. */
async function writtenColumns(pool: Pool, table: string): Promise<string> {
  const { rows } = await pool.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = ('directory.' || $1)::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]?.columns ?? '';
}
