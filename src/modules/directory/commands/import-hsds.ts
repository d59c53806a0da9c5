import type { OpenJobWork } from '#platform/jobs.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { sourceNamed } from '../importing/hsds/folder.ts';
import { readFolder } from '../importing/hsds/read-folder.ts';
import type { Batch, Known, OpenedFolder } from '../importing/hsds/read-folder.ts';
import { saveCarefully } from '../importing/save-carefully.ts';
import type { Note } from '../importing/hsds/reading.ts';
import { usualLimits } from '../importing/limits.ts';
import type { Limits } from '../importing/limits.ts';
import { reportLines } from '../importing/report.ts';
import type { ImportReport } from '../importing/report.ts';
import { hashesOf, proposedForRemoval } from '../store/import-run.ts';
import { beginImport } from './begin-import.ts';
import { finishImport } from './finish-import.ts';
import type { Run } from './save-import-batch.ts';

export type HsdsImport = {
  /** Holds services.csv, or a folder `data` that does. */
  readonly folder: string;
  /** A short name for where it is from: that of the folder when left out. */
  readonly source?: string;
  /** In which its opening times are meant: IANA. */
  readonly zone?: string;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly limits?: Limits;
  /** Services saved in one transaction. */
  readonly batchSize?: number;
};

/**
 * Brings a directory in from a folder of HSDS 1.1. Reading it again writes only what changed; an import that
 * was killed leaves nothing half-done, and the next one goes on from there.
 */
export async function importHsds(
  open: OpenJobWork,
  asked: HsdsImport,
): Promise<ImportReport & { readonly lines: readonly string[] }> {
  const began = performance.now();
  const source = asked.source ?? sourceNamed(asked.folder);
  const zone = asked.zone ?? 'Europe/London';
  const known = await open((work) => knownOf(work, source));
  const folder = await readFolder({
    folder: asked.folder,
    source,
    zone,
    limits: asked.limits ?? usualLimits,
  });
  const id = await open((work) =>
    beginImport(work, { id: source, name: source, format: 'HSDS 1.1', zone }, folder),
  );
  const run = { id, source };
  const { services, leftOut } = await saveAll(open, { run, known, folder, asked });
  const seconds = (performance.now() - began) / 1000;
  const strays = [...folder.strays(), ...leftOut];
  const ending = { services, seconds, notRead: folder.notRead, strays, gone: folder.gone(known) };
  const report = await open((work) => finishImport(work, run, ending));
  return { ...report, lines: reportLines(report) };
}

/** What was written from a source before. */
export async function knownOf(work: Work, source: string): Promise<Known> {
  requirePermission(work, 'directory.edit');

  const services = new Map(await hashesOf(work, 'service', source));
  // One that comes back is written again, so that it is proposed for removal no longer.
  for (const key of await proposedForRemoval(work, source)) services.set(key, 'was gone');
  return { services, organisations: await hashesOf(work, 'organization', source) };
}

type Course = {
  readonly run: Run;
  readonly known: Known;
  readonly folder: OpenedFolder;
  readonly asked: HsdsImport;
};

/** Each batch is saved while the next one is made. */
async function saveAll(open: OpenJobWork, { run, known, folder, asked }: Course) {
  const services = { read: 0, added: 0, changed: 0, unchanged: 0 };
  const leftOut: Note[] = [];
  const save = async (batch: Batch) => {
    const saved = await saveCarefully(open, run, batch);
    leftOut.push(...saved.leftOut);
    addTo(services, saved.batch);
    asked.onProgress?.({ done: services.read, total: folder.total });
  };
  let saving = Promise.resolve();
  for await (const batch of folder.batches(known, asked.batchSize ?? 500)) {
    await saving;
    saving = save(batch);
    // It is awaited above or below; until then a failure must not look as if nobody would.
    saving.catch(() => undefined);
  }
  await saving;
  return { services, leftOut };
}

function addTo(services: Record<'read' | 'added' | 'changed' | 'unchanged', number>, batch: Batch): void {
  for (const count of ['read', 'added', 'changed', 'unchanged'] as const) services[count] += batch[count];
}
