import { Hono } from 'hono';

import { asCaller, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { TodayPage } from './today.page.tsx';
import { todayView } from './today.view.ts';

export const todayRoutes = new Hono<Env>().get('/today', async (c) => {
  const view = await asCaller(c, todayView);
  return show(c, <TodayPage shell={c.var.shell} view={view} />);
});
