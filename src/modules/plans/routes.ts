import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import { amendRoutes } from './listening/amend/routes.tsx';
import { listeningRoutes } from './listening/routes.tsx';
import { measuresRoutes } from './measures/routes.tsx';
import { actionRoutes } from './plan/routes/actions.tsx';
import { planEditRoutes } from './plan/routes/edits.tsx';
import { goalRoutes } from './plan/routes/goals.tsx';
import { planPageRoutes } from './plan/routes/plan.tsx';

/** Every page of this module. */
export const plansRoutes = new Hono<Env>();

const parts = [
  listeningRoutes,
  amendRoutes,
  planPageRoutes,
  planEditRoutes,
  goalRoutes,
  actionRoutes,
  measuresRoutes,
];
for (const routes of parts) plansRoutes.route('/', routes);
