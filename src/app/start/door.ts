import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';

import type { Settings } from '#platform/settings.ts';
import { within } from '#platform/within.ts';

import type { Answer } from './ground.ts';
import { StartProblem } from './problem.ts';

export type Door = {
  /** The port it really got, when any would do. */
  readonly port: number;
  /** From now on requests are answered so. */
  readonly open: (answer: Answer) => void;
  /** Takes no more requests and waits, not for long, for those that run. Safe to call twice. */
  readonly close: () => Promise<void>;
};

const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };
const patienceMilliseconds = 10_000;

/**
 * Listens, before anything else is started: a port in use is then said at once. Until it is opened, it
 * answers that Kith is starting.
 */
export async function makeDoor({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<Door> {
  let answer = notYet;
  const server = createAdaptorServer({
    fetch: (request, connection) => answer(request, connection),
    serverOptions: timeouts,
  }) as Server;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explained(error, { host, port });
  }
  let closed: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    open: (how) => {
      answer = how;
    },
    close: () => (closed ??= close(server)),
  };
}

const notYet: Answer = () =>
  new Response('Kith is starting. Try again in a few seconds.\n', {
    status: 503,
    headers: { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // Browsers keep connections open that ask for nothing; each is let go as soon as it is idle.
  const letGo = setInterval(() => server.closeIdleConnections(), 50);
  await within(patienceMilliseconds, closed);
  clearInterval(letGo);
  server.closeAllConnections();
}

function explained(error: unknown, { host, port }: Pick<Settings, 'host' | 'port'>): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Port ${port} on ${host} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new StartProblem(
        `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartProblem(
        `HOST=${host} is not an address of this machine. Leave it out, or give one that is: HOST=127.0.0.1`,
      );
    default:
      return error;
  }
}
