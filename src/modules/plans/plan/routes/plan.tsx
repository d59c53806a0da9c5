import { Hono } from 'hono';
import { z } from 'zod';

import { dayOf } from '#platform/local-date.ts';
import { asCaller, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { inLocale } from '#platform/locale.ts';

import { WhoCanHelp } from '../../connections/who-can-help.page.tsx';
import { whoCanHelpView } from '../../connections/who-can-help.view.ts';
import { EditionPage, EditionsPage } from '../editions.page.tsx';
import { editionView, editionsView } from '../editions.view.ts';
import { PlanPage } from '../plan.page.tsx';
import { planView } from '../plan.view.ts';
import { PlanPrintPage } from '../print.page.tsx';
import { personOf } from './params.ts';

const EditionNumber = z.coerce.number().int().min(1).max(1_000_000);

/** Reading a plan: now, as it was, and on paper. */
export const planPageRoutes = new Hono<Env>()
  .get('/people/:personId/plan', async (c) => {
    const { view, helpers } = await asCaller(c, async (work) => ({
      view: await planView(work, personOf(c)),
      helpers: await whoCanHelpView(work, personOf(c)),
    }));
    return show(c, <PlanPage shell={c.var.shell} view={view} whoCanHelp={<WhoCanHelp view={helpers} />} />);
  })
  .get('/people/:personId/plan/editions', async (c) => {
    const view = await asCaller(c, (work) => editionsView(work, personOf(c)));
    return show(c, <EditionsPage shell={c.var.shell} view={view} />);
  })
  .get('/people/:personId/plan/editions/:number', async (c) => {
    const number = pathParam(c, 'number', EditionNumber);
    const view = await asCaller(c, (work) => editionView(work, personOf(c), number));
    return show(c, <EditionPage shell={c.var.shell} view={view} />);
  })
  .get('/people/:personId/plan/print', async (c) => {
    const view = await asCaller(c, (work) => planView(work, personOf(c)));
    const size = c.req.query('size') === 'large' ? 'large' : 'normal';
    const locale = view.person.language === 'cy' ? 'cy' : 'en';
    const printedOn = dayOf(c.var.now);
    return inLocale(locale, async () => {
      const helping = await asCaller(c, (work) => whoCanHelpView(work, personOf(c)));
      const whoCanHelp = helping.helpers.length > 0 && <WhoCanHelp view={helping} />;
      const print = { view, locale, size, printedOn, whoCanHelp } as const;
      return show(c, <PlanPrintPage {...print} />);
    });
  });
