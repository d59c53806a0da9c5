import assert from 'node:assert/strict';
import { open, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';

import { aFolder } from './data-folder.examples.ts';
import { shortenLog } from './log-file.ts';

test('a short log is left as it is', async (t) => {
  const folder = await aFolder(t);
  const log = path.join(folder, 'postgres.log');
  await shortenLog(log);
  await writeFile(log, 'one line\n');
  await shortenLog(log);
  assert.equal(await readFile(log, 'utf8'), 'one line\n');
  assert.deepEqual(await readdir(folder), ['postgres.log']);
});

test('a long log is emptied under a server that goes on writing to it', async (t) => {
  const log = path.join(await aFolder(t), 'postgres.log');
  const server = await open(log, 'a');
  await server.write('x'.repeat(1_000_001));
  await shortenLog(log);
  await server.write('next line\n');
  await server.close();
  assert.equal(await readFile(log, 'utf8'), 'next line\n');
  assert.equal((await stat(`${log}.1`)).size, 1_000_001);
});
