import { Hono } from 'hono';

import { asCaller, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { publicAssuranceRoutes } from '../assurance/routes/public.tsx';
import { assuranceWorkRoutes } from '../assurance/routes/work.tsx';
import { duplicatesRoutes } from '../duplicates/routes.tsx';
import { WorkListPage } from './pages/work-list.page.tsx';
import { workListView } from './work-list.view.ts';

/** The editors' work list, and all that keeps listings true. */
export const keptTrueRoutes = new Hono<Env>()
  .get('/directory/work', async (c) => {
    const view = await asCaller(c, workListView);
    return show(c, <WorkListPage shell={c.var.shell} view={view} />);
  })
  .route('/', publicAssuranceRoutes)
  .route('/', assuranceWorkRoutes)
  .route('/', duplicatesRoutes);
