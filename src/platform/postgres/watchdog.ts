import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';

import { childEnvironment } from './child-environment.ts';
import { spawnedAs, type Identity } from './identity.ts';

export type Watchdog = {
  /** Settles when the server, and the shell that watched it, have ended. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  /** Asks for a fast shutdown; `ended` tells when it is done. */
  readonly release: () => void;
};

/**
 * A shell that starts the server and holds one end of a pipe to us. When we let go of ours, or die of whatever cause,
 * its `read` ends and the server is told to shut down (SIGINT: fast, in good order). It asks more than once, since
 * the first may come before the server listens to signals. Only a server that stopped in good order takes its socket
 * folder along: one that found the database taken must leave it to the other.
 */
const script = `
sockets=$1; shift
"$@" 3<&- &
server=$!
(
  read -r released <&3
  asked=0
  while [ $asked -lt 300 ] && kill -INT $server 2>/dev/null; do
    asked=$((asked + 1))
    sleep 0.2 2>/dev/null || sleep 1
  done
) &
watcher=$!
exec 3<&-
trap 'kill -INT $server' HUP INT TERM
while kill -0 $server 2>/dev/null; do wait $server; result=$?; done
kill $watcher 2>/dev/null
[ "$result" = 0 ] && rmdir "$sockets" 2>/dev/null
`;

type Job = {
  readonly command: readonly string[];
  readonly sockets: string;
  readonly identity: Identity;
  /** File descriptor for all that the server says. */
  readonly output: number;
};

export function startWatched({ command, sockets, identity, output }: Job): Watchdog {
  const shell = spawn('/bin/sh', ['-c', script, 'kith-watchdog', sockets, ...identity.prefix, ...command], {
    ...spawnedAs(identity),
    cwd: '/',
    env: childEnvironment(),
    // Its own session: Ctrl-C in the terminal reaches us, and we decide when the server goes.
    detached: true,
    stdio: ['ignore', output, output, 'pipe'],
  });
  const pipe = shell.stdio[3] as Writable & { unref: () => void };
  pipe.on('error', () => undefined);

  let over = false;
  const ended = endOf(shell).finally(() => {
    over = true;
  });
  // A program that has nothing else to do may end; the server then follows it.
  shell.unref();
  pipe.unref();
  return {
    ended,
    hasEnded: () => over,
    release: () => {
      shell.ref();
      pipe.end();
    },
  };
}

async function endOf(shell: ChildProcess): Promise<void> {
  await once(shell, 'exit').catch(() => undefined);
}
