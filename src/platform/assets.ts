import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Hono } from 'hono';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** In the order they are preferred. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const built = fileURLToPath(new URL('../../.generated/assets/', import.meta.url));

/** Serves `/assets/*`. A name carries the hash of its content, so a copy never becomes stale. */
export const assetRoutes = assetsFrom(built);

export function assetsFrom(folder: string) {
  // All of it is 200 kB, so it is kept: a build that replaces the files does not pull them from under a process
  // that runs, and a name that is not in the list cannot lead anywhere.
  let files: Files | undefined;
  return new Hono().get('/assets/:name', (c) => {
    files ??= filesIn(folder);
    const name = c.req.param('name');
    const type = types[extname(name)];
    const plain = files.get(name);
    if (type === undefined || plain === undefined) return c.text('There is no such file.\n', 404);
    const packed = packedForm(c.req.header('accept-encoding') ?? '', name, files);
    if (packed) c.header('Content-Encoding', packed.encoding);
    c.header('Content-Type', type);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('Vary', 'Accept-Encoding');
    return c.body(packed?.content ?? plain);
  });
}

function filesIn(folder: string): Files {
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

function packedForm(accepted: string, name: string, files: Files) {
  for (const [encoding, suffix] of encodings) {
    const content = files.get(name + suffix);
    if (content && accepts(accepted, encoding)) return { encoding, content };
  }
  return null;
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
