import { createHash } from 'node:crypto';

import type { Context } from 'hono';

import type { Env } from '#platform/http.ts';

/** May be kept by anybody, and is asked about again before it is used: then mostly nothing has changed. */
export const mayBeKept = 'public, no-cache';

/** Answers with JSON, or with 304 when whoever asks has exactly this. */
export function answer(c: Context<Env>, content: unknown, unchangedSince: Date | null): Response {
  const body = JSON.stringify(content);
  const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers = { etag: tag, 'cache-control': mayBeKept, ...lastModified(unchangedSince) };
  const asked = c.req.header('if-none-match');
  const isSame = asked !== undefined && (asked.trim() === '*' || tagsIn(asked).includes(plain(tag)));
  if (isSame) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
}

/** Whether nothing at all has changed since the moment they name. What they name it by goes before: If-None-Match. */
export function isUnchanged(c: Context<Env>, unchangedSince: Date | null): boolean {
  const since = c.req.header('if-modified-since');
  if (since === undefined || unchangedSince === null || c.req.header('if-none-match') !== undefined)
    return false;
  const theirs = secondsIn(since);
  return theirs !== null && Math.floor(unchangedSince.getTime() / 1000) <= theirs;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date of HTTP, in whole seconds since 1970; null when it is none. */
function secondsIn(header: string): number | null {
  const [, day = '', month = '', year = '', time = ''] =
    /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/.exec(header.trim()) ?? [];
  const number = String(months.indexOf(month) + 1).padStart(2, '0');
  try {
    return Temporal.Instant.from(`${year}-${number}-${day}T${time}Z`).epochMilliseconds / 1000;
  } catch {
    return null;
  }
}

export function lastModified(unchangedSince: Date | null): Readonly<Record<string, string>> {
  return unchangedSince === null ? {} : { 'last-modified': unchangedSince.toUTCString() };
}

export function notModified(c: Context<Env>, unchangedSince: Date | null): Response {
  return c.body(null, 304, { 'cache-control': mayBeKept, ...lastModified(unchangedSince) });
}

function tagsIn(header: string): readonly string[] {
  return header.split(',').map(plain);
}

function plain(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
