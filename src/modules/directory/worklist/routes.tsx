import { Hono } from 'hono';

import { asCaller, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { publicAssuranceRoutes } from '../assurance/routes/public.tsx';
import { assuranceWorkRoutes } from '../assurance/routes/work.tsx';
import { duplicatesRoutes } from '../duplicates/routes.tsx';
import { csvFile } from '../routes/csv-file.ts';
import { WorkListPage } from './pages/work-list.page.tsx';
import { workListCsv, workListView } from './work-list.view.ts';

/** The editors' work list, and all that keeps listings true. */
export const keptTrueRoutes = new Hono<Env>()
  .get('/directory/work', async (c) => {
    const view = await asCaller(c, workListView);
    return show(c, <WorkListPage shell={c.var.shell} view={view} />);
  })
  .get('/directory/work.csv', async (c) => csvFile(c, 'work', await asCaller(c, workListCsv)))
  .route('/', publicAssuranceRoutes)
  .route('/', assuranceWorkRoutes)
  .route('/', duplicatesRoutes);
