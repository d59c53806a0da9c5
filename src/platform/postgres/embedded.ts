import { setTimeout as sleep } from 'node:timers/promises';

import { findBinaries, type Binaries } from './binaries.ts';
import { hasCluster, mendOwnership, openHome, type Home } from './home.ts';
import { launch, type LaunchOptions } from './launch.ts';
import { makeCluster } from './make-cluster.ts';
import { PostgresProblem, problemWith } from './problem.ts';
import { readPidFile } from './pid-file.ts';
import { connectionThrough, type Connection } from './probe.ts';
import { endOrphans, lookForServer } from './running-server.ts';

export { embeddedAvailable } from './binaries.ts';

export type EmbeddedPostgres = {
  /** node-postgres connection settings: unix socket folder as host. */
  readonly connection: Connection;
  /** True when another process already ran it and we joined. */
  readonly adopted: boolean;
  /** Process id of the postmaster: for tests that kill it. */
  readonly postmasterPid: number;
  /** Stops the server if we started it (fast shutdown, waits until it is down). Safe to call twice. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataFolder: string;
  /** False for tests: a power cut may then destroy the data. */
  readonly durable?: boolean;
  /** Further PostgreSQL settings; they win over ours. A server that is joined keeps those it has. */
  readonly settings?: Readonly<Record<string, string>>;
};

const patienceMs = 30_000;

/**
 * Runs the PostgreSQL that comes with Kith on a folder, made when it is empty, or joins the one already running there.
 *
 * The server belongs to the process that started it, and stops when that process does, whatever ended it. Processes
 * that joined then lose their connections; the first to call this again starts it again, at the same socket.
 * Throws a `PostgresProblem` with words for whoever started it. Made for Linux with glibc; not yet tried on macOS; on
 * Windows and Alpine it says `no-binaries`. The processes that share a folder must see each other: not two containers.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  const home = await openHome(options.dataFolder);
  const launchOptions = { durable: options.durable ?? true, settings: options.settings ?? {} };
  if (!(await hasCluster(home, binaries.majorVersion))) {
    await makeCluster(home, binaries, launchOptions.durable);
  }

  const givingUpAt = Date.now() + patienceMs;
  while (Date.now() < givingUpAt) {
    const running = await joinOrStart(home, binaries, launchOptions);
    if (running !== undefined) return running;
    await sleep(100);
  }
  throw await notSettled(home);
}

/** Undefined when another server is just coming or going. */
async function joinOrStart(
  home: Home,
  binaries: Binaries,
  options: LaunchOptions,
): Promise<EmbeddedPostgres | undefined> {
  const sighting = await lookForServer(home);
  if (sighting.state === 'serving') return joined(sighting);
  if (sighting.state === 'unsettled') return undefined;

  await mendOwnership(home);
  const launched = await launch(home, binaries, options);
  if (launched.outcome === 'orphaned') await endOrphans(home);
  if (launched.outcome !== 'serving') return undefined;
  const { pid, sockets, stop } = launched;
  return { connection: connectionThrough(sockets), adopted: false, postmasterPid: pid, stop };
}

function joined({ pid, sockets }: { pid: number; sockets: string }): EmbeddedPostgres {
  return {
    connection: connectionThrough(sockets),
    adopted: true,
    postmasterPid: pid,
    stop: () => Promise.resolve(),
  };
}

async function notSettled({ folder, cluster }: Home): Promise<PostgresProblem> {
  const pid = (await readPidFile(cluster))?.pid ?? 0;
  if (pid === 0) return problemWith('folder-held', { folder });
  return new PostgresProblem(
    'folder-held',
    `The database in ${cluster} is held by process ${pid}, which has neither served nor stopped for ${patienceMs / 1000} seconds. Stop it (kill -INT ${pid}; at worst kill -QUIT ${pid}), then start again.`,
  );
}
