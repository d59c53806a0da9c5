import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ended, readyAt } from './demonstration-server.ts';
import { median } from './figure.ts';
import type { Bench } from './figure.ts';
import { npmStart } from './npm-start.ts';

/** Aims: 2 s when everything is there, 60 s from a fresh clone. */
const limits = { warm: 2, clone: 60 } as const;

/** Seconds from `npm start` to the first page, in a clone of the last commit: fresh, and then warm. */
export const bench: Bench = async (print) => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-clone-'));
  try {
    execFileSync('git', ['clone', '--quiet', '.', folder]);
    const clone = await secondsToFirstPage(folder);
    print({ metric: 'clone', ours: clone, limit: limits.clone, unit: 's', n: 1 });
    const warm: number[] = [];
    for (let round = 0; round < 5; round += 1) warm.push(await secondsToFirstPage(folder));
    print({ metric: 'warm', ours: median(warm), limit: limits.warm, unit: 's', n: warm.length });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function secondsToFirstPage(folder: string): Promise<number> {
  const began = performance.now();
  const child = npmStart(folder);
  try {
    const url = await readyAt(child);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the first page answered ${response.status}`);
    await response.text();
    return (performance.now() - began) / 1000;
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended(child);
  }
}
