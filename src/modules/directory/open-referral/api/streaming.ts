import type { Context } from 'hono';

import { asCaller } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import type { Asked, Kind } from '../domain/asked.ts';
import { everything } from '../everything.ts';
import { lastModified, mayBeKept } from './answer.ts';

export type Whole = { readonly kind: Kind; readonly asked: Asked; readonly unchangedSince: Date | null };

/** All of a list, one a line, as it is read. */
export function linesOf(c: Context<Env>, list: Whole): Response {
  return streamed(c, inLines(c, list), {
    'content-type': 'application/x-ndjson; charset=utf-8',
    ...lastModified(list.unchangedSince),
  });
}

/** All of a list as one page. How many there are comes after them, when they have been counted by being sent. */
export function onePage(c: Context<Env>, list: Whole): Response {
  return streamed(c, inOnePage(c, list), {
    'content-type': 'application/json; charset=utf-8',
    ...lastModified(list.unchangedSince),
  });
}

async function* inLines(c: Context<Env>, { kind, asked }: Whole): AsyncGenerator<string, void> {
  for await (const batch of everything((body) => asCaller(c, body), kind, asked)) {
    yield batch.map((one) => `${JSON.stringify(one)}\n`).join('');
  }
}

async function* inOnePage(c: Context<Env>, { kind, asked }: Whole): AsyncGenerator<string, void> {
  let size = 0;
  yield '{"contents":[';
  for await (const batch of everything((body) => asCaller(c, body), kind, asked)) {
    const before = size > 0 && batch.length > 0 ? ',' : '';
    size += batch.length;
    yield before + batch.map((one) => JSON.stringify(one)).join(',');
  }
  const counted = { total_items: size, total_pages: size > 0 ? 1 : 0, page_number: 1, size };
  const ends = { first_page: true, last_page: true, empty: size === 0 };
  yield `],${JSON.stringify({ ...counted, ...ends }).slice(1)}`;
}

/** Nothing is read before somebody reads it; and if it breaks off, it ends as broken off, never as whole. */
function streamed(
  c: Context<Env>,
  texts: AsyncGenerator<string, void>,
  headers: Readonly<Record<string, string>>,
): Response {
  const encoder = new TextEncoder();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const next: IteratorResult<string, void> = await texts.next();
    if (next.done === true) controller.close();
    else controller.enqueue(encoder.encode(next.value));
  };
  const cancel = async () => {
    await texts.return(undefined);
  };
  const stream = new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
  return c.body(stream, 200, { 'cache-control': mayBeKept, 'x-accel-buffering': 'no', ...headers });
}
