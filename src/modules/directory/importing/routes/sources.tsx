import { Hono } from 'hono';

import { asCaller, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { SourcesPage } from '../pages/sources.page.tsx';
import { sourcesView } from '../sources.view.ts';

export const sourcesRoutes = new Hono<Env>().get('/directory/:id{[0-9a-fA-F-]{36}}/sources', async (c) => {
  const view = await asCaller(c, (work) => sourcesView(work, pathParam(c, 'id', idOf<ServiceId>())));
  return show(c, <SourcesPage shell={c.var.shell} view={view} />);
});
