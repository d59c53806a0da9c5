import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Refusal } from '#platform/refusal.ts';

/** Things put aside on disk in numbered parts, in the order in which they came: one part is taken back at a time. */
export type Spool<Thing> = {
  /** Returns a promise when it is time to wait: so much has come that it has to be written. */
  readonly put: (parts: readonly number[], thing: Thing) => Promise<void> | undefined;
  readonly take: (part: number) => Promise<readonly Thing[]>;
};

type Bounds = {
  /** Things that wait to be written: a megabyte or two of rows of text. */
  readonly held: number;
  /** What all of it may be on the disk: one row that is put aside for thousands of parts makes much of little. */
  readonly bytes: number;
};

const usualBounds: Bounds = { held: 4000, bytes: 16 * 1024 ** 3 };

/** A spool for as long as something takes. What is put aside must be the same when it is read back from JSON. */
export async function withSpool<Thing, T>(
  body: (spool: Spool<Thing>) => Promise<T>,
  bounds: Partial<Bounds> = {},
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-spool-'));
  const file = await open(join(folder, 'parts'), 'w+');
  try {
    // A process that is killed leaves nothing behind: the file has no name from here on, and goes with it.
    await rm(folder, { recursive: true });
    return await body(spoolIn<Thing>(file, { ...usualBounds, ...bounds }));
  } finally {
    await file.close();
  }
}

type Piece = { readonly at: number; readonly bytes: number };

function spoolIn<Thing>(file: FileHandle, most: Bounds): Spool<Thing> {
  const written = new Map<number, Piece[]>();
  let waiting = new Map<number, Thing[]>();
  let held = 0;
  let end = 0;
  const write = async () => {
    const parts = waiting;
    waiting = new Map();
    held = 0;
    for (const texts of textsOf(parts)) {
      const begin = end;
      for (const [part, { length: bytes }] of texts) {
        listIn(written, part).push({ at: end, bytes });
        end += bytes;
      }
      if (end > most.bytes) throw new Refusal('invalid', 'directory.import-too-large');
      await writeAll(file, texts, begin);
    }
  };
  return {
    put: (parts, thing) => {
      for (const part of parts) listIn(waiting, part).push(thing);
      held += parts.length;
      return held < most.held ? undefined : write();
    },
    take: async (part) => {
      const things: Thing[] = [];
      for (const piece of written.get(part) ?? []) things.push(...(await readPiece<Thing>(file, piece)));
      return [...things, ...(waiting.get(part) ?? [])];
    },
  };
}

type Texts = readonly (readonly [part: number, text: Buffer])[];

/** As many as are written at once. */
const writtenBytes = 4 * 1024 * 1024;

/** Things of each part as text, some parts at a time: a thing of many parts is that many texts. */
function* textsOf(parts: ReadonlyMap<number, readonly unknown[]>): Generator<Texts> {
  let texts: [number, Buffer][] = [];
  let bytes = 0;
  for (const [part, things] of parts) {
    const text = Buffer.from(JSON.stringify(things));
    texts.push([part, text]);
    bytes += text.length;
    if (bytes < writtenBytes) continue;
    yield texts;
    texts = [];
    bytes = 0;
  }
  yield texts;
}

function listIn<Value>(lists: Map<number, Value[]>, part: number): Value[] {
  const there = lists.get(part);
  if (there) return there;
  const list: Value[] = [];
  lists.set(part, list);
  return list;
}

async function writeAll(file: FileHandle, texts: Texts, at: number): Promise<void> {
  if (texts.length === 0) return;
  const buffers = texts.map(([, text]) => text);
  const { bytesWritten } = await file.writev(buffers, at);
  if (bytesWritten < buffers.reduce((sum, { length }) => sum + length, 0))
    throw new Error('the temporary folder is full');
}

async function readPiece<Thing>(file: FileHandle, { at, bytes }: Piece): Promise<readonly Thing[]> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.allocUnsafe(bytes), position: at });
  if (bytesRead < bytes) throw new Error('what was put aside is not all there');
  return JSON.parse(buffer.toString()) as Thing[];
}
