import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

import { goOn } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { inLocale } from '#platform/locale.ts';

const cookie = 'kith-language';

/** The language that was chosen, else the browser's when that is Welsh, else English. */
export const language: MiddlewareHandler = (c, next) => {
  const chosen = getCookie(c, cookie) ?? (/^cy\b/i.test(c.req.header('accept-language') ?? '') ? 'cy' : 'en');
  return inLocale(chosen === 'cy' ? 'cy' : 'en', next);
};

export const languageRoutes = new Hono<Env>().post('/language', async (c) => {
  const { locale, return: back } = await c.req.parseBody();
  const year = 365 * 24 * 60 * 60;
  setCookie(c, cookie, locale === 'cy' ? 'cy' : 'en', {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: year,
  });
  return goOn(c, typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/');
});
