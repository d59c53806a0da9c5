import { Hono } from 'hono';
import type { Context } from 'hono';
import { sql } from 'kysely';

import type { Env } from '#platform/http.ts';
import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import type { Log } from '#platform/log.ts';
import type { Work } from '#platform/work.ts';

import { problemPage } from '../../../app/frame/problems.tsx';
import type { AppEnv } from '../../../app/frame/session.ts';
import { closingRoutesWith } from '../closing/routes.tsx';
import { messageBackRoutes } from './routes.tsx';

/** The pages of closing and messages through their routers. What is refused is undone, as it is in the product. */
export function closingPagesIn(work: Work, locale: Locale = 'en') {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('actor', work.actor);
    c.set('openWork', (_actor, body) => undoneWhenRefused(work, body));
    c.set('now', work.now);
    c.set('log', { error: ignore, warn: ignore, info: ignore, debug: ignore } as unknown as Log);
    const user = { name: 'Asha Rowan', role: 'Link worker' };
    c.set('shell', { locale, path: c.req.path, user, nav: [], demonstration: false });
    await inLocale(locale, next);
  });
  app.route('/', closingRoutesWith({ first: async () => null }));
  app.route('/', messageBackRoutes);
  app.onError((error, c) => problemPage(error, c as unknown as Context<AppEnv>));
  return {
    get: (path: string) => app.request(path),
    post: (path: string, fields: Fields) => app.request(path, { method: 'POST', body: bodyOf(fields) }),
  };
}

export type Fields = Readonly<Record<string, string>>;

/** What a browser would send: every field of the page as it stands, with what somebody chose. */
export function filledIn(page: string, chosen: Fields): Fields {
  const fields: Record<string, string> = {};
  for (const [tag] of page.matchAll(/<(?:input|textarea)\b[^>]*>/g)) {
    const name = attributeOf(tag, 'name');
    const isChoice = /type="(radio|checkbox)"/.test(tag);
    if (name && (!isChoice || / checked/.test(tag))) fields[name] = attributeOf(tag, 'value');
  }
  return { ...fields, ...chosen };
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

async function undoneWhenRefused<T>(work: Work, body: (work: Work) => Promise<T>): Promise<T> {
  await sql`savepoint request`.execute(work.trx);
  try {
    return await body({ ...work, claim: { key: null } });
  } catch (error) {
    await sql`rollback to savepoint request`.execute(work.trx);
    throw error;
  }
}

function bodyOf(fields: Fields): URLSearchParams {
  return new URLSearchParams({ ...fields });
}

function ignore(): void {
  // What a page logs is of no interest to its test.
}
