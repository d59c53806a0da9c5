import { Hono } from 'hono';
import { sql } from 'kysely';

import { flashCookie } from '#platform/http.ts';
import type { Env, Shell } from '#platform/http.ts';
import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import { openLog } from '#platform/log.ts';
import { Refusal, httpStatus } from '#platform/refusal.ts';
import type { Actor, OpenWork, Work } from '#platform/work.ts';
import { actorAs } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';

export type Answer = {
  readonly status: number;
  /** Where it leads, without our address. */
  readonly to: string | null;
  readonly html: string;
  /** What a reader sees, with the marks of HTML gone. */
  readonly text: string;
  /** What the next page will say of it: a message key. */
  readonly flash?: string | undefined;
};

export type Visitor = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, fields: Fields) => Promise<Answer>;
  /** Goes where the answer leads. */
  readonly follow: (answer: Answer) => Promise<Answer>;
};

export type Fields =
  | Readonly<Record<string, string | readonly string[]>>
  | readonly (readonly [string, string])[];

type Options = { readonly now?: Date; readonly locale?: Locale };

const shell: Shell = {
  locale: 'en',
  path: '/',
  user: { name: 'Test', role: 'Test' },
  nav: [],
  demonstration: false,
};

/**
 * Visits the pages of a module through their routes, within the transaction of a test. A refusal undoes its own
 * work only, as it does in the product. Cookies are kept.
 */
export function visitor(work: Work, who: Actor | WorkAs, routes: Hono<Env>, options: Options = {}): Visitor {
  const actor = 'kind' in who ? who : actorAs(who);
  const { now = work.now, locale = 'en' } = options;
  const app = new Hono<Env>();
  app.use((_, next) => inLocale(locale, next));
  app.use(async (c, next) => {
    c.set('actor', actor);
    c.set('openWork', openWithin({ ...work, now }));
    c.set('shell', { ...shell, locale, path: c.req.path });
    c.set('log', openLog('silent'));
    c.set('now', now);
    await next();
  });
  app.route('/', routes);
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.code, httpStatus[error.kind]);
    throw error;
  });
  return browse(app);
}

function browse(app: Hono<Env>): Visitor {
  const cookies = new Map<string, string>();
  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(path, { ...init, headers: { ...init.headers, cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await answer.text();
    const flash = cookies.get(flashCookie);
    return { status: answer.status, to: answer.headers.get('location'), html, text: textOf(html), flash };
  }
  const get = (path: string) => ask(path, {});
  return {
    get,
    post: (path, fields) => ask(path, { method: 'POST', body: bodyOf(fields) }),
    follow: ({ to }) => get(to?.replace(/#.*/, '') ?? '/nowhere'),
  };
}

function bodyOf(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  const entries = Array.isArray(fields) ? (fields as [string, string][]) : Object.entries(fields);
  for (const [name, value] of entries) for (const one of [value].flat()) body.append(name, one);
  return body;
}

function textOf(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** The value that a page gives a hidden field. */
export function hidden(answer: Answer, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(answer.html)?.[1] ?? '';
}

function openWithin(work: Work): OpenWork {
  return async (actor, body) => {
    const inner: Work = { ...work, actor, claim: { key: null } };
    await sql`savepoint visit`.execute(work.trx);
    await reach(work, actor);
    try {
      const answer = await body(inner);
      await sql`release savepoint visit`.execute(work.trx);
      return answer;
    } catch (error) {
      await sql`rollback to savepoint visit`.execute(work.trx);
      throw error;
    } finally {
      await reach(work, work.actor);
    }
  };
}

async function reach(work: Work, actor: Actor): Promise<void> {
  const practices = actor.practiceIds === null ? '*' : actor.practiceIds.join(',');
  await sql`select set_config('kith.networks', ${`{${actor.networkIds.join(',')}}`}, true),
    set_config('kith.practices', ${practices}, true)`.execute(work.trx);
}
