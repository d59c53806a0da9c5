import cluster from 'node:cluster';
import type { Worker } from 'node:cluster';

import { z } from 'zod';

/** Whoever started this process: somebody at a terminal, or the process that has several answer for it. */
export type Starter = {
  readonly ready: (words: string) => Promise<void>;
  readonly cannot: (words: string) => Promise<void>;
};

export const starter: Starter = cluster.isWorker
  ? { ready: (words) => send({ kith: 'ready', words }), cannot: (words) => send({ kith: 'cannot', words }) }
  : { ready: write(process.stdout), cannot: write(process.stderr) };

const Said = z.object({ kith: z.enum(['ready', 'cannot']), words: z.string() });
const ToldToStop = z.object({ kith: z.literal('stop') });

/** What one of several says to the process that started it; null: it is about something else. */
export function saidBy(message: unknown): z.infer<typeof Said> | null {
  return Said.safeParse(message).data ?? null;
}

/** Not by a signal, because not every system has one that can be heeded. */
export function tellToStop(one: Worker): void {
  if (one.isConnected()) one.send({ kith: 'stop' } satisfies z.infer<typeof ToldToStop>);
}

export function isToldToStop(message: unknown): boolean {
  return ToldToStop.safeParse(message).success;
}

/** Resolves when it has gone out, or when there is nobody to hear it. */
function send(message: z.infer<typeof Said>): Promise<void> {
  return new Promise((sent) => process.send?.(message, undefined, undefined, () => sent()));
}

function write(stream: NodeJS.WriteStream) {
  return async (words: string) => void stream.write(`${words}\n`);
}
