import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Pool } from 'pg';

import { importHsds } from '#modules/directory';
import { openWorkOn } from '#platform/open-work.ts';

import { operator } from '../src/app/operator.ts';
import { asksOf } from './directory/asks.ts';
import { measureImport } from './directory/import.ts';
import { makeListings } from './directory/made-listings.ts';
import { clients, measureAsk } from './directory/measure.ts';
import { measureQuality } from './directory/quality.ts';
import { productionServer } from './directory/server.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Bench, Figure } from './figure.ts';

type Print = (figure: Figure) => void;
type Took = ReadonlyMap<string, number>;

const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
/** Made listings; the second number tells what growth costs. */
const sizes = (process.env['BENCH_LISTINGS'] ?? '20000,500000').split(',').map(Number);
/** A real directory of 4,089 services in HSDS 1.1, which is no part of the project: left out where it is not. */
const realFolder = resolve(process.env['BENCH_REAL'] ?? '../shared/data/miami-211-hsds1.1');
/** Any of quality, import, real, made. */
const parts = (process.env['BENCH_PARTS'] ?? 'quality,import,real,made').split(',');

const clock = () => new Date('2026-03-03T09:30:00Z');

/**
 * Searches of a directory, small, large and real, in the process and over HTTP, against the same SQL asked through the
 * same pool by nobody; what is found, against the best that the grades allow; and reading a directory in.
 *
 * On two idle cores all of it takes about twenty minutes, some six of them to make half a million listings. With fewer
 * listings and seconds some four minutes: BENCH_LISTINGS=20000 BENCH_SECONDS=2 BENCH_IMPORT=5000.
 */
export const bench: Bench = async (print) => {
  const began = performance.now();
  if (parts.includes('quality')) await measureQuality(print, clock);
  if (parts.includes('import')) await measureImport(print);
  if (parts.includes('real') && existsSync(realFolder)) await measureFilled(print, 'real', readReal);
  if (parts.includes('made')) await measureGrowth(print);
  const minutes = (performance.now() - began) / 60_000;
  print({ metric: 'minutes', ours: minutes, limit: 25, unit: 'min', n: 1 });
};

async function measureGrowth(print: Print): Promise<void> {
  const took: Took[] = [];
  for (const size of sizes) took.push(await measureFilled(print, String(size), made(print, size)));
  const [[before, after], [small, large]] = [took, sizes];
  if (!before || !after || !small || !large) return;
  for (const [metric, milliseconds] of before) {
    // As many times as dear as the directory is large would be no better than reading all of it.
    const ours = (after.get(metric) ?? Infinity) / milliseconds;
    print({ metric: `growth-${metric}`, ours, limit: large / small, unit: '×', n: sizes.length });
  }
}

/** @returns Milliseconds that one of each takes when nobody else asks. */
async function measureFilled(print: Print, of: string, fill: (pool: Pool) => Promise<void>): Promise<Took> {
  const { pool, remove } = await emptyDatabase(clients);
  try {
    await fill(pool);
    const server = await productionServer({ pool });
    try {
      const took = new Map<string, number>();
      for (const ask of await asksOf(pool))
        took.set(ask.metric, await measureAsk({ print, pool, server, clock, seconds, of }, ask));
      return took;
    } finally {
      await server.stop();
    }
  } finally {
    await remove();
  }
}

function made(print: Print, size: number) {
  return async (pool: Pool) => {
    const began = performance.now();
    await makeListings(pool, size);
    const tookSeconds = (performance.now() - began) / 1000;
    print({ metric: `making-${size}`, ours: tookSeconds, limit: size / 1000, unit: 's', n: size });
  };
}

async function readReal(pool: Pool): Promise<void> {
  const openWork = openWorkOn(pool, { clock, retrySeconds: 5 });
  await importHsds((body) => openWork(operator(['directory.edit']), body), {
    folder: realFolder,
    source: 'real',
    onProgress: () => undefined,
  });
  await pool.query('vacuum analyze');
}
