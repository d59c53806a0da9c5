import { parentPort, workerData } from 'node:worker_threads';

import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import type { Assumptions } from './domain/assumptions.ts';
import { playThrough } from './domain/play-through.ts';

/** The same for everybody: the same plan has the same answer. */
const seed = 20_260_314;

const generator = xoroshiro128plus(seed);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(playThrough(workerData as Assumptions, () => (generator.next() >>> 0) / 2 ** 32));
