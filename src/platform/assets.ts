import { createReadStream, readdirSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { Hono, type Context } from 'hono';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
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
  // What there is is listed once: a name that is not in the list cannot lead anywhere.
  let files: ReadonlySet<string> | undefined;
  return new Hono().get('/assets/:name', (c) => {
    files ??= new Set(readdirSync(folder));
    const name = c.req.param('name');
    const type = types[extname(name)];
    if (type === undefined || !files.has(name)) return c.notFound();
    return send(c, { folder, name, type, ...encodingOf(c.req.header('accept-encoding') ?? '', name, files) });
  });
}

type Chosen = { readonly encoding?: string; readonly suffix: string };
type File = Chosen & { readonly folder: string; readonly name: string; readonly type: string };

function encodingOf(accepted: string, name: string, files: ReadonlySet<string>): Chosen {
  const chosen = encodings.find(
    ([encoding, suffix]) => accepts(accepted, encoding) && files.has(name + suffix),
  );
  return chosen ? { encoding: chosen[0], suffix: chosen[1] } : { suffix: '' };
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function send(c: Context, { folder, name, type, suffix, encoding }: File): Response {
  const path = folder + name + suffix;
  c.header('Content-Type', type);
  c.header('Content-Length', String(statSync(path).size));
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  c.header('Vary', 'Accept-Encoding');
  if (encoding) c.header('Content-Encoding', encoding);
  return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream);
}
