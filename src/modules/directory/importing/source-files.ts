import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a directory that is read: on our disk, or packed in an archive. */
export type SourceFile = {
  readonly name: string;
  readonly bytes: () => Promise<number>;
  readonly read: () => AsyncIterable<Buffer>;
};

/** The files that lie beside each other. */
export type Home = readonly SourceFile[];

/** Where a folder may hold its tables: in itself, or in the folder `data` in it. One that is not there holds nothing. */
export function homesIn(folder: string): Promise<readonly Home[]> {
  return Promise.all([folder, join(folder, 'data')].map(filesIn));
}

async function filesIn(folder: string): Promise<Home> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => fileAt(name, join(folder, name)));
}

function fileAt(name: string, path: string): SourceFile {
  return {
    name,
    bytes: async () => (await stat(path)).size,
    read: () => createReadStream(path, { highWaterMark: pieceBytes }),
  };
}

const pieceBytes = 256 * 1024;
