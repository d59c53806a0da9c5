import { Hono } from 'hono';

import { asCaller, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { TeamPage } from './pages/team.page.tsx';
import { teamView } from './team.view.ts';

/** A lead's page. */
export const teamRoutes = new Hono<Env>().get('/team', async (c) => {
  const view = await asCaller(c, teamView);
  return show(c, <TeamPage shell={c.var.shell} view={view} />);
});
