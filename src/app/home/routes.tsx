import { Hono } from 'hono';

import { goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { homeOf } from '../frame/navigation.ts';
import { InformationPage } from './information.page.tsx';
import type { informationPages } from './information.page.tsx';
import { StartPage } from './start.page.tsx';

/** The public start page, and the pages every footer links to. */
export const homeRoutes = new Hono<Env>()
  .get('/', (c) => {
    const { actor, shell } = c.var;
    return shell.user ? goOn(c, homeOf(actor)) : show(c, <StartPage shell={shell} />);
  })
  .get('/:page{(?:help|accessibility|privacy|status)}', (c) => {
    const page = c.req.param('page') as keyof typeof informationPages;
    return show(c, <InformationPage shell={c.var.shell} page={page} />);
  });
