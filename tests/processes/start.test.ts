import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { TestContext } from 'node:test';

import { newDatabase } from '#tests/support/server.ts';

import { aDataFolder, aProcess, urlOf } from './kith-process.ts';

const oneLine = /^[^\n]+\n$/;

test('it starts on an empty folder, says where it is as the only line on stdout, serves, ends with 0, and starts again', async (t) => {
  const KITH_DATA = await aDataFolder(t);
  const first = await startAndLook(t, KITH_DATA);
  assert.match(first.persona, /value="[0-9a-f-]{36}"/);
  const second = await startAndLook(t, KITH_DATA);

  assert.equal(second.persona, first.persona, 'the demonstration is the one that was made first');
  t.diagnostic(
    `ready after ${first.milliseconds} ms with database and demonstration made, then ${second.milliseconds} ms`,
  );
});

async function startAndLook(t: TestContext, KITH_DATA: string) {
  const began = performance.now();
  const kith = aProcess(t, { KITH_DATA });
  const url = await kith.ready;
  const milliseconds = Math.round(performance.now() - began);
  assert.match(kith.stdout(), /^Kith is ready at http:\/\/localhost:\d+\n$/);
  assert.equal((await fetch(`${url}/`)).status, 200);
  assert.equal((await fetch(`${url}/health/ready`)).status, 200);
  const page = await (await fetch(`${url}/sign-in`)).text();
  kith.kill('SIGTERM');
  assert.equal(await kith.ended, 0);
  assert.equal(kith.stderr(), '');
  return { milliseconds, persona: /<input[^>]*name="userId"[^>]*>/.exec(page)?.[0] ?? '' };
}

describe('what keeps it from starting', { concurrency: 3 }, () => {
  test('wrong settings are all named, each in a line with an example, and nothing is started', async (t) => {
    const kith = aProcess(t, { PORT: 'eighty', KITH_PROCESS: 'pages' });

    assert.equal(await kith.ended, 1);
    assert.match(
      kith.stderr(),
      /^PORT: .*For example: PORT=3000\nKITH_PROCESS: .*For example: KITH_PROCESS=worker\n$/,
    );
    assert.equal(kith.stdout(), '');
  });

  test('a port in use is said at once, with what to do', async (t) => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    t.after(() => taken.close());
    const { port } = taken.address() as AddressInfo;

    const kith = aProcess(t, { PORT: String(port), KITH_DATA: await aDataFolder(t) });

    assert.equal(await kith.ended, 1);
    assert.match(
      kith.stderr(),
      new RegExp(
        `^Port ${port} on 127.0.0.1 is in use\\. Stop what uses it, or choose another: PORT=${port + 1} npm start\n$`,
      ),
    );
  });

  test('a database that does not answer is said in one line, without its password', async (t) => {
    const kith = aProcess(t, { DATABASE_URL: 'postgres://kith:a-secret@127.0.0.1:9/kith' });

    assert.equal(await kith.ended, 1);
    assert.match(kith.stderr(), oneLine);
    assert.match(
      kith.stderr(),
      /^No database answers at 127\.0\.0\.1:9\. Start it, or correct DATABASE_URL\.$/m,
    );
    assert.doesNotMatch(kith.stderr(), /a-secret/);
  });

  test('a database that is not there is named', async (t) => {
    const url = new URL(urlOf(await newDatabase()));
    url.pathname = '/kith_nowhere';

    const kith = aProcess(t, { DATABASE_URL: url.href });

    assert.equal(await kith.ended, 1);
    assert.match(kith.stderr(), oneLine);
    assert.match(kith.stderr(), /no database called kith_nowhere/);
  });

  test('a data folder that belongs to something else is left alone, and said in one line', async (t) => {
    const KITH_DATA = await aDataFolder(t);
    await mkdir(join(KITH_DATA, 'postgres'));
    await writeFile(join(KITH_DATA, 'postgres', 'PG_VERSION'), '13\n');

    const kith = aProcess(t, { KITH_DATA });

    assert.equal(await kith.ended, 1);
    assert.match(kith.stderr(), oneLine);
    assert.match(kith.stderr(), /Choose another folder/);
  });

  test('a database that is the newer one’s is not touched by an older Kith', async (t) => {
    const config = await newDatabase();
    const { openPool } = await import('#platform/database.ts');
    const pool = openPool(config, { connections: 1, statementSeconds: 5 });
    await pool.query("update platform.migration set checksum = 'of another release' where name like '0001%'");
    await pool.end();

    const kith = aProcess(t, { DATABASE_URL: urlOf(config), KITH_DATA: await aDataFolder(t) });

    assert.equal(await kith.ended, 1);
    assert.match(kith.stderr(), oneLine);
    assert.match(kith.stderr(), /migration 0001\S+ was changed after this database was given it/);
  });
});
