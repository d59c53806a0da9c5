import type { Pool } from 'pg';

import { openWorkOn } from '#platform/open-work.ts';
import type { OpenWork } from '#platform/work.ts';

import { operator } from '../../src/app/operator.ts';
import type { Figure } from '../figure.ts';
import type { Ask } from './asks.ts';
import { recorded, replay } from './bare-sql.ts';
import type { Recording } from './bare-sql.ts';
import { loadOf } from './load.ts';
import type { Load } from './load.ts';
import { loadOverHttp } from './over-http.ts';
import type { Server } from './server.ts';

export const clients = 10;
const different = 64;

const anyone = operator(['directory.search']);

export type Measuring = {
  readonly print: (figure: Figure) => void;
  readonly pool: Pool;
  readonly server: Server;
  readonly clock: () => Date;
  readonly seconds: number;
  /** What the directory is called in the figures: its size. */
  readonly of: string;
};

/**
 * One ask, as the module answers it and over HTTP as the product answers it: each beside the same SQL through the same
 * pool, asked by nobody.
 *
 * @returns Milliseconds that one takes when nobody else asks.
 */
export async function measureAsk(measuring: Measuring, ask: Ask): Promise<number> {
  const { pool, server, clock, seconds, of } = measuring;
  const recordings = await recordingsOf(measuring, ask);
  const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });
  const ours = (asking: number, forSeconds: number) =>
    loadOf((number) => asked(openWork, ask, number % different), { clients: asking, seconds: forSeconds });
  const together = await ours(clients, seconds);
  const limit = await loadOf((number) => replay(pool, recordings[number % different] ?? []), {
    clients,
    seconds,
  });
  tell(measuring, `${ask.metric}-${of}`, { ours: together, limit });
  const alone = await ours(1, seconds / 2);
  if (ask.path) {
    const overHttp = await loadOverHttp(server.url, ask.path, { clients, seconds, different });
    tell(measuring, `${ask.metric}-${of}-http`, { ours: overHttp, limit });
  }
  return alone.p50Milliseconds;
}

function tell({ print }: Measuring, metric: string, { ours, limit }: { ours: Load; limit: Load }): void {
  const n = ours.count;
  print({ metric, ours: ours.perSecond, limit: limit.perSecond, unit: 'per s', n });
  for (const p of ['p50Milliseconds', 'p99Milliseconds'] as const)
    print({ metric: `${metric}-${p.slice(0, 3)}`, ours: ours[p], limit: limit[p], unit: 'ms', n });
}

async function recordingsOf({ pool, clock }: Measuring, ask: Ask): Promise<readonly Recording[]> {
  // Once without being recorded: what a process remembers is not asked for again.
  const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });
  for (let number = 0; number < different; number += 1) await asked(openWork, ask, number);
  const recordings: Recording[] = [];
  for (let number = 0; number < different; number += 1)
    recordings.push(await recorded(pool, clock, (open) => asked(open, ask, number)));
  return recordings;
}

function asked(openWork: OpenWork, { body }: Ask, number: number): Promise<unknown> {
  return openWork(anyone, (work) => body(work, number));
}
