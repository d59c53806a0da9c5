import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, chown, lstat, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';

import { aFolder, aMadeFolder, ask, aServer, isRoot } from './data-folder.examples.ts';
import { otherProcess } from './other-process.examples.ts';

const nobody = 65534;
const nameless = 54_321;
const needsRoot = isRoot ? false : 'only root can start programs as other users';
const needsNamespaces = needsRoot || (namespacesWork() ? false : 'user namespaces are forbidden here');

test('an ordinary user runs it in a folder of their own', async (t) => {
  const dataFolder = await aFolder(t);
  if (isRoot) await chown(dataFolder, nobody, nobody);
  const user = await otherProcess(t, isRoot ? { uid: nobody, gid: nobody } : {});
  const { connection, postmasterPid } = await user.start({ dataFolder, durable: false });
  const uid = isRoot ? nobody : process.geteuid?.();
  assert.equal(await uidOf(postmasterPid), uid);
  assert.equal((await lstat(connection.host)).uid, uid);
  assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }]);
});

test('root runs it in a user namespace, and the files stay root’s', { skip: needsNamespaces }, async (t) => {
  const parent = await aFolder(t);
  await chmod(parent, 0o700);
  const dataFolder = path.join(parent, 'private');
  const { connection, postmasterPid } = await aServer(t, { dataFolder });
  assert.notEqual(await readlink(`/proc/${postmasterPid}/ns/user`), await readlink('/proc/self/ns/user'));
  assert.deepEqual(await ownersIn(dataFolder), [0]);
  assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }]);
});

test(
  'root in someone’s folder runs it as them, and leaves nothing they cannot open',
  { skip: needsRoot },
  async (t) => {
    const theirs = await aFolder(t);
    await chown(theirs, nobody, nobody);
    await chmod(theirs, 0o700);
    const dataFolder = path.join(theirs, 'new', 'data');
    const server = await aServer(t, { dataFolder });
    assert.equal(await uidOf(server.postmasterPid), nobody);
    assert.deepEqual(await ownersIn(theirs), [nobody]);
    await server.stop();

    const user = await otherProcess(t, { uid: nobody, gid: nobody });
    assert.equal((await user.start({ dataFolder, durable: false })).adopted, false);
  },
);

test(
  'without user namespaces root runs it as nobody, and gets its database back when they return',
  { skip: needsRoot },
  async (t) => {
    const dataFolder = await aMadeFolder(t);
    const before = await aServer(t, { dataFolder });
    await ask(before.connection, `create table promise (kept text); insert into promise values ('yes')`);
    await before.stop();

    const confined = await otherProcess(t, { env: { ...process.env, PATH: await withoutUnshare(t) } });
    const { connection, postmasterPid } = await confined.start({ dataFolder, durable: false });
    assert.equal(await uidOf(postmasterPid), nobody);
    assert.deepEqual(await ask(connection, 'select kept from promise'), [{ kept: 'yes' }]);
    await confined.stop();

    const after = await aServer(t, { dataFolder });
    assert.equal(await uidOf(after.postmasterPid), nobody);
    assert.deepEqual(await ask(after.connection, 'select kept from promise'), [{ kept: 'yes' }]);
  },
);

test('a user that has a number but no name runs it all the same', { skip: needsNamespaces }, async (t) => {
  const dataFolder = await aFolder(t);
  await chown(dataFolder, nameless, nameless);
  const user = await otherProcess(t, { uid: nameless, gid: nameless });
  const { connection, postmasterPid } = await user.start({ dataFolder, durable: false });
  assert.equal(await uidOf(postmasterPid), nameless);
  assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }]);
});

function namespacesWork(): boolean {
  try {
    execFileSync('unshare', ['--user', '--map-user=65534', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** As seen from outside: within a namespace it seems to be another. */
async function uidOf(pid: number): Promise<number> {
  if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)]));
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
}

async function ownersIn(folder: string): Promise<number[]> {
  const entries = await readdir(folder, { recursive: true });
  const owners = await Promise.all(
    entries.map(async (entry) => (await lstat(path.join(folder, entry)).catch(() => undefined))?.uid),
  );
  return [...new Set(owners.filter((uid) => uid !== undefined))];
}

/** A PATH on which `unshare` fails, as Docker makes it fail. */
async function withoutUnshare(t: TestContext): Promise<string> {
  const folder = path.join(await aFolder(t), 'bin');
  await mkdir(folder);
  await writeFile(
    path.join(folder, 'unshare'),
    '#!/bin/sh\necho "unshare: Operation not permitted" >&2; exit 1\n',
    { mode: 0o755 },
  );
  return `${folder}:${process.env['PATH']}`;
}
