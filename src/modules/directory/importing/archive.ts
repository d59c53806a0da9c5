import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { Refusal } from '#platform/refusal.ts';

/** What an archive may unpack to. */
export type ArchiveLimits = {
  readonly files: number;
  readonly bytes: number;
  /** How many times larger than packed: tables of text are some twenty times. */
  readonly ratio: number;
};

const usualArchiveLimits: ArchiveLimits = { files: 200, bytes: 1024 * 1024 * 1024, ratio: 200 };

/**
 * Unpacks the tables of an archive into a folder that is gone afterwards.
 *
 * @throws Refusal when it is no archive, is encrypted, or unpacks to more than any directory.
 */
export async function withUnpacked<T>(
  file: string,
  body: (folder: string) => Promise<T>,
  limits: ArchiveLimits = usualArchiveLimits,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-archive-'));
  try {
    await unpack(file, folder, limits);
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpack(file: string, folder: string, limits: ArchiveLimits): Promise<void> {
  const zip = await openPromise(file, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  }).catch(refused);
  const left = { files: limits.files, bytes: limits.bytes };
  try {
    for await (const entry of zip.eachEntry()) await unpackOne(zip, entry, { folder, limits, left });
  } catch (error) {
    refused(error);
  } finally {
    zip.close();
  }
}

type Course = {
  readonly folder: string;
  readonly limits: ArchiveLimits;
  readonly left: { files: number; bytes: number };
};

/** Only tables, by their own name: wherever in the archive they say they are, they are put into our folder. */
async function unpackOne(zip: ZipFile, entry: Entry, { folder, limits, left }: Course): Promise<void> {
  left.files -= 1;
  if (left.files < 0) throw tooLarge();
  const name = basename(entry.fileName.replaceAll('\\', '/'));
  if (!/^[\w.-]{1,100}\.(csv|json)$/i.test(name) || entry.fileName.startsWith('__MACOSX')) return;
  const most = Math.max(64 * 1024, entry.compressedSize * limits.ratio);
  const isTooLarge = entry.uncompressedSize > Math.min(most, left.bytes);
  if (entry.isEncrypted() || isTooLarge) throw tooLarge();
  const stream = await zip.openReadStreamPromise(entry);
  const count = new Transform({
    transform: (chunk: Buffer, _, done) => {
      left.bytes -= chunk.length;
      done(left.bytes < 0 ? tooLarge() : null, chunk);
    },
  });
  await pipeline(stream, count, createWriteStream(join(folder, name)));
}

/** Whatever is wrong with the archive is its fault; what is wrong with our disk is ours. */
function refused(error: unknown): never {
  const isOurs = error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
  throw error instanceof Refusal || isOurs ? error : tooLarge();
}

function tooLarge(): Refusal {
  return new Refusal('invalid', 'directory.import-archive');
}
