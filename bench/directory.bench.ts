import type { Pool } from 'pg';

import { openWorkOn } from '#platform/open-work.ts';
import type { OpenWork } from '#platform/work.ts';

import { loadDemonstration, usualSize } from '../src/app/demonstration/load.ts';
import { operator } from '../src/app/operator.ts';
import { searchQuality } from '../tests/quality/score.ts';
import { searches } from '../tests/quality/searches.ts';
import { asksOf } from './directory/asks.ts';
import type { Ask } from './directory/asks.ts';
import { recorded, replay } from './directory/bare-sql.ts';
import type { Recording } from './directory/bare-sql.ts';
import { loadOf } from './directory/load.ts';
import { makeListings } from './directory/made-listings.ts';
import { measureImport } from './directory/import.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Bench, Figure } from './figure.ts';

type Print = (figure: Figure) => void;

const clients = 10;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
/** Made listings; the second number tells what growth costs. */
const sizes = (process.env['BENCH_LISTINGS'] ?? '20000,500000').split(',').map(Number);
const different = 64;

const clock = () => new Date('2026-03-03T09:30:00Z');
const anyone = operator(['directory.search']);

/**
 * Searches of a directory, small and large, against the same SQL asked through the same pool by nobody; what is
 * found, against the best that the grades allow; and reading a directory in. With fewer listings and seconds:
 * BENCH_LISTINGS=20000 BENCH_SECONDS=2.
 */
export const bench: Bench = async (print) => {
  await measureQuality(print);
  await measureImport(print);
  const took: Record<string, number[]> = {};
  for (const size of sizes) {
    for (const [metric, milliseconds] of await measureSize(print, size))
      (took[metric] ??= []).push(milliseconds);
  }
  const [small, large] = sizes;
  if (!small || !large) return;
  for (const [metric, [before = 0, after = 0]] of Object.entries(took)) {
    // As many times as dear as the directory is large would be no better than reading all of it.
    print({
      metric: `growth-${metric}`,
      ours: after / before,
      limit: large / small,
      unit: '×',
      n: sizes.length,
    });
  }
};

async function measureSize(print: Print, size: number): Promise<readonly (readonly [string, number])[]> {
  const { pool, remove } = await emptyDatabase(clients);
  try {
    await makeListings(pool, size);
    const took: (readonly [string, number])[] = [];
    for (const ask of await asksOf(pool))
      took.push([ask.metric, await measureAsk(print, pool, { ask, size })]);
    return took;
  } finally {
    await remove();
  }
}

/** @returns Milliseconds that one takes when nobody else asks. */
async function measureAsk(
  print: Print,
  pool: Pool,
  { ask, size }: { readonly ask: Ask; readonly size: number },
): Promise<number> {
  const recordings = await recordingsOf(pool, ask);
  const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });
  const ours = await loadOf((number) => asked(openWork, ask, number % different), { clients, seconds });
  const limit = await loadOf((number) => replay(pool, recordings[number % different] ?? []), {
    clients,
    seconds,
  });
  const metric = `${ask.metric}-${size}`;
  print({ metric, ours: ours.perSecond, limit: limit.perSecond, unit: 'per s', n: ours.count });
  for (const p of ['p50Milliseconds', 'p99Milliseconds'] as const)
    print({
      metric: `${metric}-${p.slice(0, 3)}`,
      ours: ours[p],
      limit: limit[p],
      unit: 'ms',
      n: ours.count,
    });
  const alone = await loadOf((number) => asked(openWork, ask, number % different), {
    clients: 1,
    seconds: seconds / 2,
  });
  return alone.p50Milliseconds;
}

async function recordingsOf(pool: Pool, ask: Ask): Promise<readonly Recording[]> {
  const recordings: Recording[] = [];
  for (let number = 0; number < different; number += 1)
    recordings.push(await recorded(pool, clock, (open) => asked(open, ask, number)));
  return recordings;
}

function asked(openWork: OpenWork, { body }: Ask, number: number): Promise<unknown> {
  return openWork(anyone, (work) => body(work, number));
}

/** nDCG@10 of the committed searches over the demonstration; and with synonyms and mending off. */
async function measureQuality(print: Print): Promise<void> {
  const { pool, remove } = await emptyDatabase(2);
  try {
    await loadDemonstration(pool, { ...usualSize, people: 2, now: clock() });
    const { rows } = await pool.query<{ name: string }>('select name from directory.service');
    const names = rows.map(({ name }) => name);
    const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });
    for (const [metric, helping] of [
      ['quality', true],
      ['quality-without-synonyms-and-mending', false],
    ] as const) {
      const { ndcg, nothingFound } = await openWork(anyone, (work) =>
        searchQuality(work, names, { synonyms: helping, mending: helping, relaxing: false }),
      );
      print({ metric, ours: ndcg, limit: 1, unit: 'nDCG@10', n: searches.length });
      print({
        metric: `${metric}-nothing-found`,
        ours: nothingFound * 100,
        limit: 2,
        unit: '%',
        n: searches.length,
      });
    }
  } finally {
    await remove();
  }
}
