import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedPostgres } from './embedded.ts';
import type { PostgresProblem } from './problem.ts';
import { undoAfter } from './undo.examples.ts';

export type Started = Omit<EmbeddedPostgres, 'stop'>;

/** Another program of Kith on this machine, which starts and stops the database when told to. */
export type OtherProcess = {
  readonly pid: number;
  /** Rejects with the `code` and `message` of the problem it met. */
  readonly start: (options: EmbeddedOptions) => Promise<Started>;
  readonly stop: () => Promise<void>;
  /** Settles when it is gone. */
  readonly die: (signal: NodeJS.Signals) => Promise<void>;
};

type Order = { readonly verb: 'start'; readonly options: EmbeddedOptions } | { readonly verb: 'stop' };
type Answer = { readonly started?: Started; readonly problem?: { code: string; message: string } };

/** It is killed at the end of the test, whatever became of it. */
export async function otherProcess(
  t: TestContext,
  as: Pick<SpawnOptions, 'uid' | 'gid' | 'env'> = {},
): Promise<OtherProcess> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    ...as,
    cwd: '/',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const die = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  undoAfter(t, () => die('SIGKILL'));
  await once(child, 'message');
  return {
    pid: child.pid ?? 0,
    start: async (options) => startedIn(await tell(child, { verb: 'start', options })),
    stop: async () => {
      await tell(child, { verb: 'stop' });
    },
    die,
  };
}

async function tell(child: ChildProcess, order: Order): Promise<Answer> {
  const answered = once(child, 'message') as Promise<[Answer]>;
  child.send(order);
  return (await answered)[0];
}

function startedIn({ started, problem }: Answer): Started {
  if (started === undefined) throw Object.assign(new Error(problem?.message), { code: problem?.code });
  return started;
}

if (import.meta.main) takeOrders();

function takeOrders(): void {
  let running: EmbeddedPostgres | undefined;
  const obey = async (order: Order): Promise<Answer> => {
    if (order.verb === 'stop') await running?.stop();
    else running = await startEmbeddedPostgres(order.options);
    return running === undefined ? {} : { started: running };
  };
  process.on('message', (order: Order) => {
    obey(order).then(answer, ({ code, message }: PostgresProblem) => answer({ problem: { code, message } }));
  });
  process.on('disconnect', () => process.exit());
  answer({});
}

function answer(words: Answer): void {
  process.send?.(words);
}
