import { availableParallelism } from 'node:os';

import autocannon from 'autocannon';

import { demonstrationServer } from './demonstration-server.ts';
import type { DemonstrationServer } from './demonstration-server.ts';
import type { Bench } from './figure.ts';
import { memoryServer } from './memory-server.ts';

const people = 20_000;
const connections = 30;
const seconds = 8;

/** Pages a second through the real stack, against the same bytes from memory; and how long the slowest took. */
export const bench: Bench = async (print) => {
  // As many processes as would answer in production.
  const server = await demonstrationServer({ people, webProcesses: Math.min(availableParallelism(), 4) });
  try {
    const cookie = await server.signIn('Link worker in Northvale');
    for (const [metric, path] of await pagesOf(server, cookie)) {
      const ours = await load(server.url + path, cookie);
      const bytes = await (await fetch(server.url + path, { headers: { cookie } })).text();
      const memory = await memoryServer(bytes);
      const limit = await load(memory.url, cookie);
      await memory.stop();
      print({ metric, ours: ours.perSecond, limit: limit.perSecond, unit: 'pages/s', n: ours.count });
      print({
        metric: `${metric}-p99`,
        ours: ours.p99Milliseconds,
        limit: limit.p99Milliseconds,
        unit: 'ms',
        n: ours.count,
      });
    }
  } finally {
    await server.stop();
  }
};

async function pagesOf(
  { url }: DemonstrationServer,
  cookie: string,
): Promise<readonly (readonly [string, string])[]> {
  const caseload = await (await fetch(`${url}/people`, { headers: { cookie } })).text();
  const [person] = /\/people\/[0-9a-f-]{36}(?=")/.exec(caseload) ?? [];
  if (!person) throw new Error('the caseload shows nobody');
  return [
    ['today', '/today'],
    ['person', person],
    ['inbox', '/referrals'],
  ];
}

async function load(url: string, cookie: string) {
  await cannon(url, cookie, 2);
  const result = await cannon(url, cookie, seconds);
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were not pages`);
  return {
    perSecond: result.requests.average,
    p99Milliseconds: Math.max(result.latency.p99, 1),
    count: result.requests.total,
  };
}

function cannon(url: string, cookie: string, duration: number) {
  return autocannon({ url, connections, duration, headers: { cookie } });
}
