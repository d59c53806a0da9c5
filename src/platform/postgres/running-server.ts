import { rm } from 'node:fs/promises';
import path from 'node:path';

import type { Home } from './home.ts';
import { pidFileAgeMs, pidInFile, readPidFile, removePidFile, type PidFile } from './pid-file.ts';
import { PostgresProblem } from './problem.ts';
import { starterOf } from './probe.ts';
import {
  allProcesses,
  isAlive,
  processAt,
  signal,
  workingFolderOf,
  type RunningProcess,
} from './processes.ts';
import { port } from './socket-folder.ts';

export type Sighting =
  | { readonly state: 'none' }
  | { readonly state: 'serving'; readonly pid: number; readonly sockets: string }
  /** Starting, stopping or not answering: look again. */
  | { readonly state: 'unsettled' };

/** Looks whether a server of ours runs on the folder, and clears away what a dead one left. */
export async function lookForServer(home: Home): Promise<Sighting> {
  const file = await readPidFile(home.cluster);
  if (file === undefined) return { state: 'none' };

  const owner = await processAt(file.pid);
  if (owner === undefined) return clearAway(home, file);
  if (isServerOf(home, owner)) return sightingOf(file);
  if (await holdsFolder(owner, home)) throw heldBy(owner, home);
  // The number of a dead server now belongs to some other program, as happens after a restart of the machine.
  return clearAway(home, file);
}

/** Removes the lock that a killed server left beside its socket, when its number is a zombie's or a stranger's now. */
export async function freeSocket(home: Home, sockets: string): Promise<void> {
  const lock = path.join(sockets, `.s.PGSQL.${port}.lock`);
  const owner = await processAt(await pidInFile(lock));
  if (owner === undefined || !isServerOf(home, owner)) await rm(lock, { force: true });
}

/** Ends what a killed server left running: it serves nobody, and keeps the next one from starting. */
export async function endOrphans({ mark }: Home): Promise<void> {
  const ours = (await allProcesses()).filter(({ command }) => command.includes(mark));
  const alive = new Set(ours.map(({ pid }) => pid));
  const orphans = ours.filter(
    ({ command, parentPid }) => command.startsWith(`postgres: ${mark}`) && !alive.has(parentPid),
  );
  for (const { pid } of orphans) signal(pid, 'SIGKILL');
}

async function sightingOf({ pid, sockets, ready }: PidFile): Promise<Sighting> {
  const startedBy = ready ? await starterOf(sockets) : undefined;
  if (startedBy === undefined) return { state: 'unsettled' };
  if (await isAlive(Number.parseInt(startedBy, 10))) return { state: 'serving', pid, sockets };
  // Its watchdog is about to do the same, unless that was killed too.
  signal(pid, 'SIGINT');
  return { state: 'unsettled' };
}

async function clearAway({ cluster }: Home, file: PidFile): Promise<Sighting> {
  // An empty file is one being written this moment, or one that a full disk kept empty.
  if (file.pid === 0 && (await pidFileAgeMs(cluster)) < 5000) return { state: 'unsettled' };
  // A dead server's file the next server replaces by itself, but it takes a zombie or a stranger for a server.
  if (file.pid === 0 || signal(file.pid, 0)) await removePidFile(cluster, file);
  return { state: 'none' };
}

/** Not the watchdog's shell, nor someone's psql: they may name the mark as well. */
function isServerOf({ mark }: Home, { command }: RunningProcess): boolean {
  return /^(?!\/bin\/sh ).*\/postgres -D /.test(command) && command.includes(`cluster_name=${mark}`);
}

async function holdsFolder({ pid, command }: RunningProcess, { cluster }: Home): Promise<boolean> {
  return (
    command.includes('postgres') && (command.includes(cluster) || (await workingFolderOf(pid)) === cluster)
  );
}

function heldBy({ pid }: RunningProcess, { cluster }: Home): PostgresProblem {
  return new PostgresProblem(
    'folder-held',
    `Another PostgreSQL (process ${pid}), which Kith did not start, is running on the database folder ${cluster}. Stop it (kill -INT ${pid}), then start again.`,
  );
}
