import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** A file that was sent, on our disk, and a hash of what is in it. */
export type Received = { readonly path: string; readonly hash: string };

/** Puts a file that was sent on the disk while something is done with it; it is gone afterwards. */
export async function withReceived<T>(file: File, body: (received: Received) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-upload-'));
  try {
    const path = join(folder, 'sheet');
    const hash = createHash('sha256');
    const bytes = Readable.fromWeb(file.stream() as ReadableStream<Uint8Array>);
    bytes.on('data', (chunk: Uint8Array) => hash.update(chunk));
    await pipeline(bytes, createWriteStream(path));
    return await body({ path, hash: hash.digest('base64url').slice(0, 27) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
