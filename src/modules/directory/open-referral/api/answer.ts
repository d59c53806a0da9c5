import { createHash } from 'node:crypto';

import type { Context } from 'hono';

import type { Env } from '#platform/http.ts';

import { secondsOf } from '../../domain/http-date.ts';

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
  const theirs = secondsOf(since);
  return theirs !== null && Math.floor(unchangedSince.getTime() / 1000) <= theirs;
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
