import type { Context } from 'hono';

import type { Env } from '#platform/http.ts';

export function queryOf(c: Context<Env>): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** Where people reach Kith: as it is set up, else where this request came to. */
export function originOf(c: Context<Env>, url: string | null): string {
  return url ?? new URL(c.req.url).origin;
}
