import assert from 'node:assert/strict';
import { test } from 'node:test';

import { settingsFrom } from '#platform/settings.ts';
import { ownPool } from '#tests/support/database.ts';

import { runCommand } from './run.ts';
import { strayTextsCommand } from './stray-texts.ts';

const pool = await ownPool(2);

/** Types it where the tests have their database. */
async function typed(...words: string[]) {
  const { connectionString, host, user, database } = pool.options;
  const url =
    connectionString ?? `postgres://${user}@localhost/${database}?host=${encodeURIComponent(String(host))}`;
  const said: string[] = [];
  const setting = {
    settings: settingsFrom({ DATABASE_URL: url }),
    say: (line: string) => said.push(line),
    progress: () => undefined,
  };
  return { code: await runCommand([strayTextsCommand], ['stray-texts', ...words], setting), said };
}

test('whoever runs Kith lists the texts that no network could claim, a line each, the oldest first', async () => {
  assert.deepEqual(await typed(), { code: 0, said: ['None.'] });
  await pool.query(
    `insert into messages.stray_text (provider_id, number, words, received_at) values
      ('b', '07700900302', E'Is this\nthe right number?', '2026-03-02T10:00:00Z'),
      ('a', '07700900301', 'Hello', '2026-03-02T09:00:00Z')`,
  );
  assert.deepEqual(await typed(), {
    code: 0,
    said: [
      '2026-03-02T09:00:00.000Z  07700900301  Hello',
      '2026-03-02T10:00:00.000Z  07700900302  Is this the right number?',
    ],
  });
  assert.equal((await typed('all')).code, 2);
});
