import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Client, type QueryResultRow } from 'pg';

import { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedPostgres } from './embedded.ts';
import type { Connection } from './probe.ts';
import { allProcesses, type RunningProcess } from './processes.ts';
import { undoAfter } from './undo.examples.ts';

export const isRoot = process.geteuid?.() === 0;

/** An empty folder, gone at the end of the test with everything that still ran on it. */
export async function aFolder(t: TestContext): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'kith-test-')));
  undoAfter(t, async () => {
    await nobodyRunsOn(folder);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A folder in which the database was made before: quicker than making one. */
export async function aMadeFolder(t: TestContext): Promise<string> {
  const folder = await aFolder(t);
  pattern ??= madeOnce();
  await promisify(execFile)('cp', ['-Rp', path.join(await pattern, 'cluster'), folder]);
  return folder;
}

let pattern: Promise<string> | undefined;

async function madeOnce(): Promise<string> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'kith-test-'));
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  await (await startEmbeddedPostgres({ dataFolder, durable: false })).stop();
  return dataFolder;
}

/** Started in this process, and stopped at the end of the test. */
export async function aServer(t: TestContext, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ durable: false, ...options });
  undoAfter(t, server.stop);
  return server;
}

export async function ask<Row extends QueryResultRow>(connection: Connection, query: string): Promise<Row[]> {
  const client = new Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}

/** Servers, watchdogs and initdb: all name the folder they work on. */
export async function runningOn(folder: string): Promise<RunningProcess[]> {
  return (await allProcesses()).filter(({ command }) => command.includes(folder));
}

export async function nobodyRunsOn(folder: string): Promise<void> {
  await until(async () => (await runningOn(folder)).length === 0, `everything on ${folder} to stop`);
}

export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const givingUpAt = Date.now() + 15_000;
  while (!(await holds())) {
    assert.ok(Date.now() < givingUpAt, `waited too long for ${what}`);
    await sleep(50);
  }
}
