import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What the server writes about itself into its data folder, and removes when it stops in good order. */
export type PidFile = {
  /** 0 when the file is empty or nonsense. */
  readonly pid: number;
  readonly sockets: string;
  readonly ready: boolean;
};

export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(fileIn(cluster), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // Lines: pid, data folder, start time, port, socket folder, address, shared memory, state.
  const lines = text.split('\n').map((line) => line.trim());
  return { pid: pidIn(text), sockets: lines[4] ?? '', ready: lines[7] === 'ready' };
}

/** Removes the file of a dead server, but not one that a new server wrote in the meantime. */
export async function removePidFile(cluster: string, stale: PidFile): Promise<void> {
  const aside = `${fileIn(cluster)}.stale-${process.pid}`;
  const moved = await rename(fileIn(cluster), aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const text = await readFile(aside, 'utf8');
  if (pidIn(text) !== stale.pid) await link(aside, fileIn(cluster)).catch(() => undefined);
  await rm(aside, { force: true });
}

/** The process that a lock file (its first line) names; 0 when there is none. */
export async function pidInFile(file: string): Promise<number> {
  return pidIn(await readFile(file, 'utf8').catch(() => ''));
}

export async function pidFileAgeMs(cluster: string): Promise<number> {
  const found = await stat(fileIn(cluster)).catch(() => undefined);
  return found === undefined ? 0 : Date.now() - found.mtimeMs;
}

function pidIn(text: string): number {
  // Negative for a single-user server.
  return Number(/^-?(\d+)/.exec(text)?.[1] ?? 0);
}

function fileIn(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}
