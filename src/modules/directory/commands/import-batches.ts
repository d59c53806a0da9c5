import type { OpenJobWork } from '#platform/jobs.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { emptyBatch } from '../importing/batch.ts';
import type { Batch, Known, Note, Terms } from '../importing/batch.ts';
import { saveCarefully } from '../importing/save-carefully.ts';
import { reportLines } from '../importing/report.ts';
import type { ImportReport } from '../importing/report.ts';
import { breakOff, hashesOf, proposedForRemoval } from '../store/import-run.ts';
import type { Source } from '../store/import-run.ts';
import { beginImport } from './begin-import.ts';
import { finishImport } from './finish-import.ts';
import type { Run } from './save-import-batch.ts';

/** A directory of any shape, as it is about to be read. */
export type Opened = Terms & {
  /** Services in it, as far as it says. */
  readonly total: number;
  /** Files, or parts, that are not read. */
  readonly notRead: readonly string[];
  readonly batches: (known: Known) => AsyncGenerator<Batch>;
  /** After the batches: what became of all the records that belong to no service. */
  readonly strays: () => readonly Note[];
  /** After the batches: services that are in the source no longer, of those known. */
  readonly gone: (known: Known) => readonly string[];
};

export type Progress = (progress: { readonly done: number; readonly total: number }) => void;

export type Imported = ImportReport & { readonly lines: readonly string[] };

/**
 * Reads a source: writes only what changed since it was read before. When it breaks off, what was saved until
 * then stays, and the next reading goes on from there.
 */
export async function importBatches(
  open: OpenJobWork,
  source: Source,
  {
    opening,
    onProgress,
  }: { readonly opening: () => Promise<Opened>; readonly onProgress?: Progress | undefined },
): Promise<Imported> {
  const began = performance.now();
  const known = await open((work) => knownOf(work, source.id));
  const opened = await opening();
  const id = await open((work) => beginImport(work, source, opened));
  const run = { id, source: source.id };
  try {
    const { services, leftOut } = await saveAll(open, { run, known, opened, onProgress });
    const seconds = (performance.now() - began) / 1000;
    const strays = [...opened.strays(), ...leftOut];
    const ending = { services, seconds, notRead: opened.notRead, strays, gone: opened.gone(known) };
    const report = await open((work) => finishImport(work, run, ending));
    return { ...report, lines: reportLines(report) };
  } catch (error) {
    await open((work) => breakOffImport(work, id)).catch(() => undefined);
    throw error;
  }
}

/** What was written from a source before. */
export async function knownOf(work: Work, source: string): Promise<Known> {
  requirePermission(work, 'directory.edit');

  const services = new Map(await hashesOf(work, 'service', source));
  // One that comes back is written again, so that it is proposed for removal no longer.
  for (const key of await proposedForRemoval(work, source)) services.set(key, 'was gone');
  return { services, organisations: await hashesOf(work, 'organization', source) };
}

async function breakOffImport(work: Work, id: string): Promise<void> {
  requirePermission(work, 'directory.edit');

  await breakOff(work, id);
}

type Course = {
  readonly run: Run;
  readonly known: Known;
  readonly opened: Opened;
  readonly onProgress?: Progress | undefined;
};

/** Batches that are saved at once, while the next one is made: the database always has something to do. */
const mostAtOnce = 2;

/** Batches are saved beside each other; what several of them need is saved before, in their order. */
async function saveAll(open: OpenJobWork, { run, known, opened, onProgress }: Course) {
  const services = { read: 0, added: 0, changed: 0, unchanged: 0 };
  const leftOut: Note[] = [];
  let needed: Promise<unknown> = Promise.resolve();
  const save = async (batch: Batch) => {
    needed = needed.then(() => saveNeeded(open, run, batch)).then((notes) => leftOut.push(...notes));
    await needed;
    const saved = await saveCarefully(open, run, { ...batch, organisations: [], found: undefined });
    leftOut.push(...saved.leftOut);
    addTo(services, saved.batch);
    onProgress?.({ done: services.read, total: Math.max(opened.total, services.read) });
  };
  await beside(mostAtOnce, opened.batches(known), save);
  return { services, leftOut };
}

/** Organisations and terms, which services of this and of later batches name. */
async function saveNeeded(open: OpenJobWork, run: Run, { organisations, found }: Batch) {
  if (organisations.length === 0 && !found) return [];
  const { leftOut } = await saveCarefully(open, run, { ...emptyBatch, organisations, found });
  return leftOut;
}

/** Does something with each as it comes, a few at once, and ends when all are done; the first failure ends it. */
async function beside<T>(most: number, all: AsyncIterable<T>, body: (one: T) => Promise<void>) {
  const going = new Set<Promise<void>>();
  const begin = (one: T) => {
    const doing = body(one).finally(() => going.delete(doing));
    going.add(doing);
    // It is awaited below; until then a failure must not look as if nobody would.
    doing.catch(() => undefined);
    return going.size < most ? null : Promise.race(going);
  };
  try {
    for await (const one of ahead(all)) await begin(one);
    await Promise.all(going);
  } finally {
    await Promise.allSettled(going);
  }
}

/** Begins to make the next while the one before is still in use. */
async function* ahead<T>(all: AsyncIterable<T>): AsyncGenerator<T> {
  const each = all[Symbol.asyncIterator]();
  try {
    let coming = each.next();
    for (let one = await coming; !one.done; one = await coming) {
      coming = each.next();
      // It is awaited in the next turn; until then a failure must not look as if nobody would.
      coming.catch(() => undefined);
      yield one.value;
    }
  } finally {
    await each.return?.(undefined);
  }
}

function addTo(services: Record<'read' | 'added' | 'changed' | 'unchanged', number>, batch: Batch): void {
  for (const count of ['read', 'added', 'changed', 'unchanged'] as const) services[count] += batch[count];
}
