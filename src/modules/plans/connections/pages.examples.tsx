import { Hono } from 'hono';
import type { Context } from 'hono';

import type { Env } from '#platform/http.ts';
import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import type { Log } from '#platform/log.ts';
import type { Work } from '#platform/work.ts';

import { problemPage } from '../../../app/frame/problems.tsx';
import type { AppEnv } from '../../../app/frame/session.ts';
import { plansRoutes } from '../routes.ts';
import { connectionsRoutes } from './routes.ts';

/** The pages of connections through their router, inside the work of a test and as its actor. */
export function connectionPagesIn(work: Work, locale: Locale = 'en') {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('actor', work.actor);
    c.set('openWork', (_actor, body) => body({ ...work, claim: { key: null } }));
    c.set('now', work.now);
    c.set('log', { error: ignore, warn: ignore, info: ignore, debug: ignore } as unknown as Log);
    const user = { name: 'Asha Rowan', role: 'Link worker' };
    c.set('shell', { locale, path: c.req.path, user, nav: [], demonstration: false });
    await inLocale(locale, next);
  });
  app.route('/', plansRoutes);
  app.route('/', connectionsRoutes);
  app.onError((error, c) => problemPage(error, c as unknown as Context<AppEnv>));
  const get = (path: string) => inLocale(locale, () => app.request(path));
  return {
    get,
    read: async (path: string) => (await get(path)).text(),
    post: (path: string, fields: Fields) => app.request(path, { method: 'POST', body: bodyOf(fields) }),
  };
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

function bodyOf(fields: Fields): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs);
}

/** The fields that the main form of a page would send as it stands: what is hidden, typed and ticked. */
export function fieldsIn(html: string): Readonly<Record<string, readonly string[]>> {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const sent = inputs.filter((input) => /type="(hidden|text)"/.test(input) || / checked/.test(input));
  const pairs = sent.map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const);
  const fields: Record<string, string[]> = {};
  for (const [name, value] of pairs) (fields[name] ??= []).push(value);
  return fields;
}

function attribute(input: string, name: string): string {
  const [, value = ''] = new RegExp(` ${name}="([^"]*)"`).exec(input) ?? [];
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function ignore(): void {
  // What a page logs is of no interest to its test.
}
