import { chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Home } from './home.ts';
import { PostgresProblem } from './problem.ts';

export const port = 5432;

// What the kernel keeps of a socket's path, without its closing zero.
const longestPathBytes = process.platform === 'linux' ? 107 : 103;

/**
 * A folder for the socket that nobody else can enter: whoever reaches the socket is let in without a password.
 * The same each time, so that a pool of connections finds the server again after a restart.
 */
export async function makeSocketFolder(home: Home): Promise<string> {
  const choices = ['/tmp', tmpdir(), home.folder].map((base) => path.join(base, home.mark));
  for (const folder of choices) {
    if (fits(folder) && (await makePrivate(folder, home))) return folder;
  }
  throw new PostgresProblem(
    'would-not-start',
    `No private folder for the database's socket could be made: ${choices[0]} belongs to someone else, or cannot be written. Remove it, or set TMPDIR to a short path of your own.`,
  );
}

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, `.s.PGSQL.${port}`)) <= longestPathBytes;
}

async function makePrivate(folder: string, { identity }: Home): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    await chown(folder, identity.uid, identity.gid);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  return isPrivate(folder, identity.uid);
}

/** `lstat`: a link that someone planted in /tmp is not a folder of ours. */
async function isPrivate(folder: string, uid: number): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;
}
