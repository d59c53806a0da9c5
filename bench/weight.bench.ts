import { brotliCompressSync, gzipSync } from 'node:zlib';

import { demonstrationServer } from './demonstration-server.ts';
import type { Bench } from './figure.ts';

/** What a first view may weigh: a page that opens in a second on a poor mobile connection. */
const limitBytes = 60 * 1024;

/** Bytes of everything that the first view of a page brings: compressed as a browser asks for it. */
export const bench: Bench = async (print) => {
  const server = await demonstrationServer();
  try {
    const cookie = await server.signIn('Link worker in Northvale');
    for (const [metric, path, headers] of [
      ['today', '/today', { cookie }],
      ['home', '/', {}],
    ] as const) {
      const bytes = await weightOf(server.url, path, headers);
      print({ metric, ours: bytes, limit: limitBytes, unit: 'bytes', n: 1 });
    }
  } finally {
    await server.stop();
  }
};

async function weightOf(
  base: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const page = await fetched(base + path, headers);
  const linked = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, href]) => String(href));
  let bytes = page.bytes;
  for (const href of new Set(linked)) bytes += (await fetched(base + href, {})).bytes;
  for (const font of await fontsOf(base, linked)) bytes += (await fetched(base + font, {})).bytes;
  return bytes;
}

/** The latin font is fetched by every page; the extended one only where a page has such a letter. */
async function fontsOf(base: string, linked: readonly string[]): Promise<readonly string[]> {
  const css = linked.find((href) => href.endsWith('.css'));
  if (!css) return [];
  const { text } = await fetched(base + css, {});
  const fonts = [...text.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(
    ([, file]) => new URL(String(file), base + css).pathname,
  );
  // The one that the page asks for early is linked, and counted there.
  return [...new Set(fonts)].filter((path) => !path.includes('-ext-') && !linked.includes(path));
}

/** fetch takes the compression off, so its size is measured again: by the header when there is one. */
async function fetched(url: string, headers: Readonly<Record<string, string>>) {
  const response = await fetch(url, {
    headers: { ...headers, 'accept-encoding': 'br, gzip' },
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  const encoding = response.headers.get('content-encoding');
  const bytes =
    encoding === 'br'
      ? brotliCompressSync(body).length
      : encoding === 'gzip'
        ? gzipSync(body).length
        : body.length;
  return { text: body.toString('utf8'), bytes };
}
