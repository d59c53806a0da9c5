import { createHash } from 'node:crypto';
import {
  access,
  chown,
  constants,
  lchown,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
} from 'node:fs/promises';
import path from 'node:path';

import { identityFor, type Identity } from './identity.ts';
import { PostgresProblem, problemWith } from './problem.ts';

/** Where one embedded database lives, and who runs it. */
export type Home = {
  readonly folder: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  readonly log: string;
  /** Stands in the command line of each of its processes, so that they can be told from strangers. */
  readonly mark: string;
  readonly identity: Identity;
};

export async function openHome(dataFolder: string): Promise<Home> {
  const wanted = path.resolve(dataFolder);
  try {
    const identity = await identityFor(wanted);
    const made = await mkdir(wanted, { recursive: true, mode: 0o700 });
    if (made !== undefined) await giveAll(made, identity);
    const folder = await realpath(wanted);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return {
      folder,
      cluster: path.join(folder, 'cluster'),
      log: path.join(folder, 'postgres.log'),
      mark: `kith-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
      identity,
    };
  } catch (error) {
    throw problemWith(fileProblem(error), { folder: wanted }, error);
  }
}

/** Whether a database was made here before; throws when it is not one we can open. */
export async function hasCluster({ folder, cluster }: Home, majorVersion: number): Promise<boolean> {
  if ((await versionOf(folder)) !== undefined) {
    throw new PostgresProblem(
      'folder-held',
      `The folder ${folder} is itself a PostgreSQL data folder that Kith did not make. Choose another folder for Kith.`,
    );
  }
  const version = await versionOf(cluster);
  if (version === undefined) return false;
  if (version !== String(majorVersion)) {
    throw new PostgresProblem(
      'other-version',
      `The database in ${cluster} was made by PostgreSQL ${version}, and this Kith brings PostgreSQL ${majorVersion}. Nothing was changed. Start it with the Kith that made it and move the data across with pg_dump and psql, or set DATABASE_URL to a PostgreSQL that holds it.`,
    );
  }
  return true;
}

/** Root left files of another identity here, before it found (or lost) user namespaces. */
export async function mendOwnership({ folder, cluster, identity }: Home): Promise<void> {
  if (process.geteuid?.() !== 0) return;
  const { uid } = await lstat(cluster);
  if (uid === identity.uid) return;
  await chown(folder, identity.uid, identity.gid);
  await giveAll(cluster, identity);
}

export function fileProblem(error: unknown): 'disk-full' | 'folder-not-writable' {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'folder-not-writable';
}

async function versionOf(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problemWith(fileProblem(error), { folder: cluster }, error);
  }
}

async function giveAll(folder: string, { uid, gid }: Identity): Promise<void> {
  if (process.geteuid?.() !== 0) return;
  await lchown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(path.join(folder, entry), uid, gid);
  }
}
