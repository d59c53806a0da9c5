import { Hono } from 'hono';
import type { Context } from 'hono';

import { asCaller, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import type { ServiceId } from './domain/listing.ts';
import { DirectoryPage } from './pages/directory.page.tsx';
import { directoryView } from './pages/directory.view.ts';
import { ServicePage } from './pages/service.page.tsx';
import { serviceView } from './pages/service.view.ts';

/** The public directory: no account is needed. */
export const directoryRoutes = new Hono<Env>()
  .get('/directory', async (c) => {
    const query = {
      words: typed(c, 'q', 200),
      near: typed(c, 'near', 80),
      after: c.req.query('after') ?? null,
    };
    const view = await asCaller(c, (work) => directoryView(work, query));
    return show(c, <DirectoryPage shell={c.var.shell} view={view} />);
  })
  .get('/directory/:serviceId', async (c) => {
    const id = pathParam(c, 'serviceId', idOf<ServiceId>());
    const view = await asCaller(c, (work) => serviceView(work, id));
    return show(c, <ServicePage shell={c.var.shell} view={view} />);
  });

/** What was typed into a search line, as one line without what no keyboard types. */
function typed(c: Context<Env>, name: string, longest: number): string {
  const text = c.req.query(name) ?? '';
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
