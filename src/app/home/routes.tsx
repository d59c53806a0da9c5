import { Hono } from 'hono';

import { goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { homeOf } from '../frame/navigation.ts';
import { InformationPage } from './information.page.tsx';
import type { InformationName } from './information.page.tsx';
import { StartPage } from './start.page.tsx';

type HomeParts = {
  /** Whom the public may write to about this site. */
  readonly contactEmail: string | null;
};

/** The public start page, and the pages every footer links to. */
export const homeRoutesWith = ({ contactEmail }: HomeParts) =>
  new Hono<Env>()
    .get('/', (c) => {
      const { actor, shell } = c.var;
      return shell.user ? goOn(c, homeOf(actor)) : show(c, <StartPage shell={shell} />);
    })
    .get('/:page{(?:help|accessibility|privacy|status)}', (c) => {
      const page = c.req.param('page') as InformationName;
      return show(c, <InformationPage shell={c.var.shell} page={page} contactEmail={contactEmail} />);
    });
