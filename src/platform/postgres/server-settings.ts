import { totalmem } from 'node:os';

import type { Home } from './home.ts';
import { port } from './socket-folder.ts';

export type ServerOptions = {
  readonly durable: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly sockets: string;
  /** Tells our server from one that another process starts at the same moment. */
  readonly startedBy: string;
};

/** The command line of the server, after the name of the program. */
export function serverArguments({ cluster, mark }: Home, options: ServerOptions): string[] {
  const settings = {
    ...reachableThrough(options.sockets),
    ...sizedForTwoCores,
    ...quietAboutPeople,
    ...(options.durable ? {} : forgetfulButFast),
    timezone: 'UTC',
    ...options.settings,
    cluster_name: mark,
    'kith.started_by': options.startedBy,
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function reachableThrough(sockets: string) {
  return {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
  };
}

const sizedForTwoCores = {
  max_connections: '200',
  shared_buffers: `${bufferMegabytes()}MB`,
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_parallel_workers_per_gather: '1',
  max_parallel_workers: '2',
  io_method: 'sync',
  random_page_cost: '1.1',
  jit: 'off',
};

/** An eighth of what the machine or its container has, within reason. Memory is taken only as pages are read into it. */
function bufferMegabytes(): number {
  const megabytes = Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20;
  return Math.floor(Math.min(Math.max(megabytes / 8, 128), 512));
}

/**
 * Statements, and the details of errors ("Key (nhs_number)=(…) already exists"), hold personal data: only what the
 * server says about itself is logged. The program that caused an error is told it in full.
 */
const quietAboutPeople = {
  log_destination: 'stderr',
  logging_collector: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  lc_messages: 'C',
};

/** For tests: a power cut may destroy the data. */
const forgetfulButFast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};
