import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';

import { embeddedAvailable, findBinaries } from './binaries.ts';
import { aFolder, aMadeFolder, ask, aServer, isRoot, nobodyRunsOn, until } from './data-folder.examples.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { identityFor, spawnedAs } from './identity.ts';
import { otherProcess } from './other-process.examples.ts';
import { readPidFile } from './pid-file.ts';
import { PostgresProblem, type PostgresProblemCode } from './problem.ts';
import { undoAfter } from './undo.examples.ts';
import { verdictOn } from './verdict.ts';

const cannotMount = isRoot && mountWorks() ? false : 'only root can make a small disk, and not everywhere';

test(
  'a disk too small for a new database is told as such, and nothing half made stays on it',
  { skip: cannotMount },
  async (t) => {
    const disk = await aDisk(t, '12m');
    const dataFolder = path.join(disk, 'data');
    await assert.rejects(startEmbeddedPostgres({ dataFolder }), problem('disk-full', /Free some space/));
    assert.deepEqual(await readdir(dataFolder), []);
  },
);

test(
  'a disk that has filled up is told as such, and room is all it takes',
  { skip: cannotMount },
  async (t) => {
    const disk = await aDisk(t, '64m');
    const dataFolder = path.join(disk, 'data');
    const first = await startEmbeddedPostgres({ dataFolder, durable: false });
    await ask(first.connection, `create table promise (kept text); insert into promise values ('yes')`);
    await first.stop();
    const filler = path.join(disk, 'filler');
    await assert.rejects(writeFile(filler, Buffer.alloc(64_000_000)), { code: 'ENOSPC' });

    await assert.rejects(
      startEmbeddedPostgres({ dataFolder }),
      problem('disk-full', /Nothing already saved is lost/),
    );
    await rm(filler);
    const second = await aServer(t, { dataFolder });
    assert.deepEqual(await ask(second.connection, 'select kept from promise'), [{ kept: 'yes' }]);
  },
);

test('a database of another PostgreSQL version is left alone', async (t) => {
  const dataFolder = await aFolder(t);
  await mkdir(path.join(dataFolder, 'cluster'));
  await writeFile(path.join(dataFolder, 'cluster', 'PG_VERSION'), '15\n');
  await assert.rejects(
    startEmbeddedPostgres({ dataFolder }),
    problem('other-version', /PostgreSQL 15.*PostgreSQL 18.*DATABASE_URL/s),
  );
  assert.deepEqual(await readdir(dataFolder, { recursive: true }), ['cluster', 'cluster/PG_VERSION']);
});

test('a PostgreSQL data folder that Kith did not make is left alone', async (t) => {
  const dataFolder = await aFolder(t);
  await writeFile(path.join(dataFolder, 'PG_VERSION'), '18\n');
  await assert.rejects(
    startEmbeddedPostgres({ dataFolder }),
    problem('folder-held', /Choose another folder/),
  );
  assert.deepEqual(await readdir(dataFolder), ['PG_VERSION']);
});

test('a folder that may not be written to is told as such', async (t) => {
  const folder = await aFolder(t);
  await chmod(folder, 0o555);
  const user = await otherProcess(t, isRoot ? { uid: 65534, gid: 65534 } : {});
  for (const dataFolder of [folder, path.join(folder, 'new')]) {
    await assert.rejects(user.start({ dataFolder }), {
      code: 'folder-not-writable',
      message: /Make it yours/,
    });
  }
});

test('a file where the folder should be is told as such', async (t) => {
  const file = path.join(await aFolder(t), 'file');
  await writeFile(file, '');
  await assert.rejects(startEmbeddedPostgres({ dataFolder: file }), problem('folder-not-writable', /file/));
});

test('a PostgreSQL that someone else runs on our folder is named, and not disturbed', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const pid = await byHand(t, dataFolder);
  await assert.rejects(
    startEmbeddedPostgres({ dataFolder }),
    problem('folder-held', new RegExp(`kill -INT ${pid}`)),
  );
  process.kill(pid, 'SIGINT');
  await nobodyRunsOn(dataFolder);
  assert.equal((await aServer(t, { dataFolder })).adopted, false);
});

test('a setting that PostgreSQL refuses is told in its own words', async (t) => {
  const starting = startEmbeddedPostgres({
    dataFolder: await aMadeFolder(t),
    durable: false,
    settings: { shared_buffers: 'plenty' },
  });
  await assert.rejects(
    starting,
    problem('would-not-start', /invalid value for parameter "shared_buffers": "plenty"/),
  );
});

test('when no private socket folder with a short enough path can be had, that is told', async (t) => {
  const dataFolder = path.join(await aFolder(t), 'x'.repeat(100));
  const server = await aServer(t, { dataFolder });
  const { host } = server.connection;
  await server.stop();
  await writeFile(host, 'in the way');
  undoAfter(t, () => rm(host));
  await assert.rejects(startEmbeddedPostgres({ dataFolder }), problem('would-not-start', new RegExp(host)));
});

test('a machine without binaries is pointed to a database of its own', () => {
  for (const machine of [
    { platform: 'freebsd', arch: 'x64' },
    { platform: 'win32', arch: 'x64' },
  ]) {
    assert.equal(embeddedAvailable(machine), false);
    assert.throws(() => findBinaries(machine), problem('no-binaries', /DATABASE_URL/));
  }
});

const sayings: Array<[verdict: ReturnType<typeof verdictOn>, output: string]> = [
  ['taken', 'FATAL:  lock file "postmaster.pid" already exists'],
  ['taken', 'FATAL:  lock file "/tmp/kith-1/.s.PGSQL.5432.lock" already exists'],
  ['taken', 'FATAL:  could not create lock file "/tmp/kith-1/.s.PGSQL.5432.lock": No such file or directory'],
  ['orphaned', 'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use'],
  ['disk-full', 'initdb: error: could not write to file "x": No space left on device'],
  ['disk-full', 'PANIC:  could not write to file "pg_wal/xlogtemp.12": No space left on device'],
  ['disk-full', 'FATAL:  could not write lock file "postmaster.pid": Disk quota exceeded'],
  [
    'would-not-start',
    'FATAL:  could not resize shared memory segment "/PostgreSQL.1" to 1048576 bytes: No space left on device',
  ],
  ['would-not-start', 'FATAL:  could not create shared memory segment: No space left on device'],
  ['other-version', 'FATAL:  database files are incompatible with server'],
  ['folder-not-writable', 'FATAL:  could not open file "global/pg_control": Permission denied'],
  ['folder-not-writable', 'FATAL:  could not create lock file "postmaster.pid": Read-only file system'],
  ['folder-not-writable', 'FATAL:  data directory "/srv/x" has wrong ownership'],
  [
    'no-binaries',
    '/x/bin/postgres: error while loading shared libraries: libicui18n.so.60: cannot open shared object file: No such file',
  ],
  [
    'no-binaries',
    "/x/bin/postgres: /lib/libc.so.6: version `GLIBC_2.38' not found (required by /x/bin/postgres)",
  ],
  ['no-binaries', 'kith-watchdog: 3: /x/native/bin/postgres: not found'],
  ['no-binaries', 'unshare: failed to execute /root/x/native/bin/postgres: Permission denied'],
  ['no-binaries', 'spawn /x/native/bin/initdb ENOENT'],
  ['would-not-start', 'FATAL:  something nobody has seen before'],
  ['would-not-start', ''],
];

test('what PostgreSQL says when it gives up is understood', () => {
  for (const [verdict, output] of sayings)
    assert.equal(verdictOn(`LOG:  starting\n${output}\nLOG:  shut down`), verdict, output);
});

function problem(code: PostgresProblemCode, words: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof PostgresProblem, String(error));
    assert.equal(error.code, code, error.message);
    assert.match(error.message, words);
    return true;
  };
}

/** As `pg_ctl start` would, with none of our settings. */
async function byHand(t: TestContext, dataFolder: string): Promise<number> {
  const cluster = path.join(dataFolder, 'cluster');
  const identity = await identityFor(cluster);
  const [command, ...rest] = [...identity.prefix, findBinaries().postgres, '-D', cluster];
  const server = spawn(command, [...rest, '-c', 'listen_addresses=', '-k', cluster], {
    ...spawnedAs(identity),
    stdio: 'ignore',
  });
  const gone = once(server, 'exit');
  undoAfter(t, () => (server.kill('SIGINT'), gone));
  await until(async () => (await readPidFile(cluster))?.ready === true, 'the other server');
  return server.pid ?? 0;
}

async function aDisk(t: TestContext, size: string): Promise<string> {
  const folder = await aFolder(t);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]);
  undoAfter(t, async () => {
    // A process that ends loses its name a moment before its files.
    await until(async () => works('umount', [folder]), 'the small disk to be let go');
  });
  return folder;
}

function mountWorks(): boolean {
  return works('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']);
}

function works(command: string, words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
