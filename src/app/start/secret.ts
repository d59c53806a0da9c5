import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Settings } from '#platform/settings.ts';

/** What sessions are signed with. In a demonstration one is made at the first start and kept with the data. */
export async function secretFor({
  secret,
  dataFolder,
}: Pick<Settings, 'secret' | 'dataFolder'>): Promise<string> {
  if (secret !== null) return secret;
  const file = join(dataFolder, 'secret');
  return (await contentOf(file)) ?? makeSecret(file);
}

/** Linked into place whole, so that of two processes that start at once both get the first one's. */
async function makeSecret(file: string): Promise<string> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, randomBytes(32).toString('base64url'), { mode: 0o600 });
  await link(mine, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(mine);
  return readFile(file, 'utf8');
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
