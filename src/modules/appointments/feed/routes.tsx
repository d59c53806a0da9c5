import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { readForm } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { makeFeed } from './commands/make-feed.ts';
import { revokeFeed } from './commands/revoke-feed.ts';
import { feedView } from './feed.view.ts';
import { calendarOpener } from './open-calendar.ts';
import { FeedPage } from './pages/feed.page.tsx';

const Nothing = z.object({});

/** One's own appointments in a calendar program. */
export function feedRoutesWith({ url }: { readonly url: string | null }): Hono<Env> {
  const openCalendar = calendarOpener();
  return new Hono<Env>()
    .get('/diary/feed', (c) => showFeed(c, null))
    .post('/diary/feed', async (c) => {
      const sent = await readForm(c, Nothing);
      const once = sent.ok ? sent.once : sent.form.once;
      const language = c.var.shell.locale;
      const secret = await asCaller(c, (work) => makeFeed(work, { once, language }));
      if (secret === null) return goOn(c, '/diary/feed');
      // Shown here and never again, so this one answer is a page and not a way on to one.
      return showFeed(c, `${url ?? new URL(c.req.url).origin}/diary/feed/${secret}.ics`);
    })
    .get('/diary/feed/revocation', (c) => c.redirect('/diary/feed', 303))
    .post('/diary/feed/revocation', async (c) => {
      await asCaller(c, revokeFeed);
      return goOn(c, '/diary/feed', 'feed_revoked_done');
    })
    .get('/diary/feed/:token', async (c) => {
      const opened = await openCalendar(c.var.openWork, c.req.param('token').replace(/\.ics$/, ''));
      if ('retrySeconds' in opened) return c.body('', 429, { 'retry-after': String(opened.retrySeconds) });
      const headers = { etag: opened.etag, 'cache-control': 'private, no-cache' };
      if (c.req.header('if-none-match')?.includes(opened.etag)) return c.body(null, 304, headers);
      return c.body(opened.text, 200, {
        ...headers,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="kith.ics"',
      });
    });
}

async function showFeed(c: Context<Env>, address: string | null): Promise<Response> {
  const view = await asCaller(c, feedView);
  return show(c, <FeedPage shell={c.var.shell} view={view} address={address} />);
}
