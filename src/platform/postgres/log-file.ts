import { chown, copyFile, open, readFile, stat, truncate, type FileHandle } from 'node:fs/promises';

import { fileProblem, type Home } from './home.ts';
import { problemWith } from './problem.ts';

const longestBytes = 1_000_000;

/** Opens the log for a new server to add to. */
export async function openLog({ folder, log, identity }: Home): Promise<FileHandle> {
  try {
    await shortenLog(log);
    const file = await open(log, 'a', 0o600);
    if (process.geteuid?.() === 0) await chown(log, identity.uid, identity.gid);
    return file;
  } catch (error) {
    throw problemWith(fileProblem(error), { folder }, error);
  }
}

/** Empties a log that has grown long, keeping what it said in `postgres.log.1`. */
export async function shortenLog(log: string): Promise<void> {
  if ((await sizeOf(log)) <= longestBytes) return;
  await copyFile(log, `${log}.1`);
  // Not renamed: a running server goes on writing to the file it has open.
  await truncate(log);
}

export async function sizeOf(log: string): Promise<number> {
  return (await stat(log).catch(() => ({ size: 0 }))).size;
}

/** What was written since the log had this many bytes. */
export async function writtenSince(log: string, bytes: number): Promise<string> {
  return (await readFile(log).catch(() => Buffer.alloc(0))).subarray(bytes).toString('utf8');
}
