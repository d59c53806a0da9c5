import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { z } from 'zod';

import type { Locale } from './locale.ts';
import type { Log } from './log.ts';
import { Refusal } from './refusal.ts';
import type { Actor, OpenWork, Work } from './work.ts';

/** What every request carries once the application has let it in. */
export type Env = {
  Variables: {
    actor: Actor;
    openWork: OpenWork;
    shell: Shell;
    log: Log;
    now: Date;
  };
};

/** What every page shows around its own content. */
export type Shell = {
  readonly locale: Locale;
  /** The path of this page, for the language switch and to mark where one is. */
  readonly path: string;
  readonly user: { readonly name: string; readonly role: string } | null;
  readonly nav: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly demonstration: boolean;
  /** One sentence about what was just done. */
  readonly flash?: string;
};

/** Reads a path parameter. One that cannot name anything is a page that does not exist. */
export function pathParam<T>(c: Context<Env>, name: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(c.req.param(name));
  if (!parsed.success) throw new Refusal('not-found', 'http.no-such-page');
  return parsed.data;
}

/** Does one unit of work as the person making the request. */
export function asCaller<T>(c: Context<Env>, body: (work: Work) => Promise<T>): Promise<T> {
  return c.var.openWork(c.var.actor, body);
}

/** Answers with a whole page. 422 when it shows a form again with what is wrong. */
export async function show(
  c: Context,
  page: unknown,
  status: 200 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503 = 200,
) {
  // As bytes: a text would be put together once more, with the headers that go before it.
  const bytes = Buffer.from(`<!doctype html>${String(await page)}`);
  return c.body(bytes, status, { 'content-type': 'text/html; charset=UTF-8' });
}

/** What a page says once about what was just done; the words are looked up where the page is made. */
export const flashCookie = 'kith-flash';

/** After something was done: go on, and say so there. `flash` is a message key without values. */
export function goOn(c: Context, to: string, flash?: string): Response {
  if (flash) setCookie(c, flashCookie, flash, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
  return c.redirect(to, 303);
}
