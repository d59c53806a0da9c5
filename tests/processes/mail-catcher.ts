import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { SMTPServer } from 'smtp-server';

export type MailCatcher = {
  readonly url: string;
  /** How often each message was taken, by the reference in its Message-ID. */
  readonly counts: ReadonlyMap<string, number>;
  /** Resolves when so many messages have been taken. */
  readonly caught: (count: number) => Promise<void>;
};

/** A mail server that takes its time to answer, so that those who send are killed at every point of it. */
export async function aMailCatcher(t: TestContext, answerMilliseconds = 0): Promise<MailCatcher> {
  const counts = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData: (stream, _, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const [, reference = ''] = /^Message-ID: <([^@]+)@/im.exec(Buffer.concat(parts).toString()) ?? [];
        counts.set(reference, (counts.get(reference) ?? 0) + 1);
        void wait(answerMilliseconds).then(() => done());
      });
    },
  });
  // Connections of killed processes.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  t.after(() => new Promise<void>((resolve) => server.close(resolve)));
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    counts,
    caught: async (count) => {
      while (counts.size < count) await wait(20);
    },
  };
}
