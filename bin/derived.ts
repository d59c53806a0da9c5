// The documents that are made from the source. `--write` makes them; without it, says which are out of date.
import { readFileSync, writeFileSync } from 'node:fs';

import type { PoolClient } from 'pg';

import { readCatalog } from './catalog.ts';
import { dictionaryText } from './data-dictionary.ts';
import { noticesText } from './notices.ts';
import { schemaText } from './schema-dump.ts';

export type Derived = { readonly path: string; readonly text: string };

/** @param client A connection to a database that has just been migrated. */
export async function derivedFiles(client: PoolClient): Promise<readonly Derived[]> {
  const catalog = await readCatalog(client);
  return [
    { path: 'db/schema.sql', text: schemaText(catalog) },
    { path: 'docs/data/dictionary.md', text: dictionaryText(catalog) },
    { path: 'THIRD_PARTY_NOTICES.md', text: noticesText() },
  ];
}

/** @returns One line a file that is not what the source makes of it. */
export function outOfDate(files: readonly Derived[]): readonly string[] {
  return files
    .filter(({ path, text }) => written(path) !== text)
    .map(({ path }) => `${path}: npm run check -- --write`);
}

function written(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.main) await main(process.argv.includes('--write'));

async function main(write: boolean): Promise<void> {
  const { sharedPool } = await import('#tests/support/database.ts');
  const pool = await sharedPool();
  const client = await pool.connect();
  const files = await derivedFiles(client);
  client.release();
  await pool.end();
  if (write) for (const { path, text } of files) writeFileSync(path, text);
  const late = outOfDate(files);
  if (late.length > 0) process.exitCode = 1;
  for (const line of late) console.error(line);
}
