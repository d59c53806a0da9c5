import { Hono } from 'hono';
import type { Context } from 'hono';

import { asCaller, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { MapTiles } from '#platform/settings.ts';

import { calendarView } from './calendar/calendar.view.ts';
import type { ServiceId } from './domain/listing.ts';
import { embedRoutesWith } from './embed/routes.tsx';
import { originOf, queryOf } from './routes/asked-page.ts';
import { hasEmptyParts, hrefOf, pageAskedFrom } from './finding/directory-address.ts';
import { DirectoryPage } from './pages/directory.page.tsx';
import { directoryView } from './pages/directory.view.ts';
import { keptIn } from './pages/kept.ts';
import { ServicePage } from './pages/service.page.tsx';
import { serviceView } from './pages/service.view.ts';
import { shortlistRoutesWith } from './shortlist/routes.tsx';
import type { Sends } from './shortlist/saved.page.tsx';

/** What the public pages are told about where they run. */
export type DirectoryParts = {
  /** Where the map gets its pictures; null when there are none. */
  readonly mapTiles: MapTiles | null;
  /** Where people reach Kith; null: at the address of the request. */
  readonly url: string | null;
  /** Which messages can be sent. */
  readonly sends: Sends;
};

/** The public directory: no account is needed. */
export function directoryRoutesWith({ mapTiles, url, sends }: DirectoryParts) {
  return new Hono<Env>()
    .route('/', shortlistRoutesWith({ url, sends }))
    .route('/', embedRoutesWith({ url }))
    .get('/directory', async (c) => {
      const address = queryOf(c);
      const [asked, ids] = [pageAskedFrom(address), keptIn(address)];
      if (hasEmptyParts(address)) return c.redirect(hrefOf(asked, { ids }), 303);
      const view = await asCaller(c, (work) => directoryView(work, { asked, ids, tiles: mapTiles }));
      return show(c, <DirectoryPage shell={c.var.shell} view={view} />);
    })
    .get('/directory/:serviceId{[0-9a-fA-F-]{36}}', async (c) => {
      const asked = { id: serviceIn(c), ids: keptIn(queryOf(c)), origin: originOf(c, url) };
      const view = await asCaller(c, (work) => serviceView(work, asked));
      if (view.mergedInto) return c.redirect(`/directory/${view.mergedInto}`);
      return show(c, <ServicePage shell={c.var.shell} view={view} />);
    })
    .get('/directory/:serviceId{[0-9a-fA-F-]{36}}/calendar.ics', async (c) => {
      const origin = originOf(c, url);
      const text = await asCaller(c, (work) => calendarView(work, { id: serviceIn(c), origin }));
      c.header('Content-Disposition', 'attachment; filename="kith.ics"');
      return c.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
    });
}

function serviceIn(c: Context<Env>): ServiceId {
  return pathParam(c, 'serviceId', idOf<ServiceId>());
}
