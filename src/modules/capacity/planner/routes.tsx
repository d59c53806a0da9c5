import { Hono } from 'hono';

import { typedIn } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { addressOf, planIn } from './asked-plan.ts';
import { askSimulation } from './commands/ask-simulation.ts';
import { CapacityPlannerPage } from './pages/capacity-planner.page.tsx';
import { capacityPlannerView } from './pages/capacity-planner.view.ts';

/** The capacity planner: for everybody, without an account. */
export const plannerRoutes = new Hono<Env>()
  .get('/capacity-planner', async (c) => {
    const asked = planIn((name) => c.req.query(name));
    const view = await asCaller(c, (work) => capacityPlannerView(work, asked));
    const status = asked.errors.length > 0 ? 422 : 200;
    return show(c, <CapacityPlannerPage shell={c.var.shell} view={view} />, status);
  })
  .post('/capacity-planner/simulation', async (c) => {
    const typed = await typedIn(c);
    const asked = planIn((name) => String(typed[name] ?? ''));
    if (asked.errors.length > 0) {
      const view = await asCaller(c, (work) => capacityPlannerView(work, asked));
      return show(c, <CapacityPlannerPage shell={c.var.shell} view={view} />, 422);
    }
    await asCaller(c, (work) => askSimulation(work, asked.assumed));
    return goOn(c, addressOf(asked.assumed));
  });
