import { basename } from 'node:path';

import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { Refusal } from '#platform/refusal.ts';

import type { Home, SourceFile } from './source-files.ts';

/** What an archive may unpack to. */
export type ArchiveLimits = {
  readonly files: number;
  readonly bytes: number;
  /** How many times larger than packed: tables of text are some twenty times. */
  readonly ratio: number;
};

const usualArchiveLimits: ArchiveLimits = { files: 200, bytes: 1024 * 1024 * 1024, ratio: 200 };

/**
 * The tables of an archive, unpacked while they are read: nothing is put on the disk that a kill could leave there.
 *
 * @throws Refusal when it is no archive, is encrypted, or unpacks to more than any directory.
 */
export async function withArchive<T>(
  file: string,
  body: (home: Home) => Promise<T>,
  limits: ArchiveLimits = usualArchiveLimits,
): Promise<T> {
  const zip = await openPromise(file, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  }).catch(refused);
  try {
    return await body(await tablesOf(zip, limits).catch(refused));
  } finally {
    zip.close();
  }
}

/**
 * Only tables, by their own name, wherever in the archive they say they are. What they say that they unpack to is
 * looked at here; that it is the truth is seen to while they are read.
 */
async function tablesOf(zip: ZipFile, limits: ArchiveLimits): Promise<Home> {
  const tables = new Map<string, SourceFile>();
  const left = { files: limits.files, bytes: limits.bytes };
  for await (const entry of zip.eachEntry()) {
    left.files -= 1;
    if (left.files < 0) throw tooLarge();
    const name = basename(entry.fileName.replaceAll('\\', '/'));
    if (!/^[\w.-]{1,100}\.(csv|json)$/i.test(name) || entry.fileName.startsWith('__MACOSX')) continue;
    left.bytes -= entry.uncompressedSize;
    const most = Math.max(64 * 1024, entry.compressedSize * limits.ratio);
    if (entry.isEncrypted() || entry.uncompressedSize > most || left.bytes < 0) throw tooLarge();
    tables.set(name, fileOf(name, zip, entry));
  }
  return [...tables.values()];
}

function fileOf(name: string, zip: ZipFile, entry: Entry): SourceFile {
  return { name, bytes: async () => entry.uncompressedSize, read: () => unpacked(zip, entry) };
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
  } catch (error) {
    refused(error);
  }
}

/** Whatever is wrong with the archive is its fault; what is wrong with our disk is ours. */
function refused(error: unknown): never {
  const isOurs = error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
  throw error instanceof Refusal || isOurs ? error : tooLarge();
}

function tooLarge(): Refusal {
  return new Refusal('invalid', 'directory.import-archive');
}
