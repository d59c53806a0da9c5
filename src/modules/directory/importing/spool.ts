import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Things put aside on disk in numbered parts, in the order in which they came: one part is taken back at a time. */
export type Spool<Thing> = {
  /** Returns a promise when it is time to wait: so much has come that it has to be written. */
  readonly put: (part: number, thing: Thing) => Promise<void> | undefined;
  readonly take: (part: number) => Promise<readonly Thing[]>;
};

/** A spool for as long as something takes. What is put aside must be the same when it is read back from JSON. */
export async function withSpool<Thing, T>(
  body: (spool: Spool<Thing>) => Promise<T>,
  mostHeld = usuallyHeld,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-spool-'));
  const file = await open(join(folder, 'parts'), 'w+');
  try {
    // A process that is killed leaves nothing behind: the file has no name from here on, and goes with it.
    await rm(folder, { recursive: true });
    return await body(spoolIn<Thing>(file, mostHeld));
  } finally {
    await file.close();
  }
}

/** Things that wait to be written: a megabyte or two of rows of text. */
const usuallyHeld = 4000;

type Piece = { readonly at: number; readonly bytes: number };

function spoolIn<Thing>(file: FileHandle, mostHeld: number): Spool<Thing> {
  const written = new Map<number, Piece[]>();
  let waiting = new Map<number, Thing[]>();
  let held = 0;
  let end = 0;
  const write = async () => {
    const texts = [...waiting].map(([part, things]) => [part, Buffer.from(JSON.stringify(things))] as const);
    waiting = new Map();
    held = 0;
    const begin = end;
    for (const [part, { length: bytes }] of texts) {
      const piece = { at: end, bytes };
      const before = written.get(part);
      if (before) before.push(piece);
      else written.set(part, [piece]);
      end += bytes;
    }
    const { bytesWritten } = await file.writev(
      texts.map(([, text]) => text),
      begin,
    );
    if (bytesWritten < end - begin) throw new Error('the temporary folder is full');
  };
  return {
    put: (part, thing) => {
      const there = waiting.get(part);
      if (there) there.push(thing);
      else waiting.set(part, [thing]);
      held += 1;
      return held < mostHeld ? undefined : write();
    },
    take: async (part) => {
      const things: Thing[] = [];
      for (const piece of written.get(part) ?? []) things.push(...(await readPiece<Thing>(file, piece)));
      return [...things, ...(waiting.get(part) ?? [])];
    },
  };
}

async function readPiece<Thing>(file: FileHandle, { at, bytes }: Piece): Promise<readonly Thing[]> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.allocUnsafe(bytes), position: at });
  if (bytesRead < bytes) throw new Error('what was put aside is not all there');
  return JSON.parse(buffer.toString()) as Thing[];
}
