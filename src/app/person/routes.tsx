import { Hono } from 'hono';

import type { PersonId } from '#modules/people';
import { asCaller, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { PersonPage } from './person.page.tsx';
import { personView } from './person.view.ts';

export const personRoutes = new Hono<Env>().get('/people/:personId', async (c) => {
  const personId = pathParam(c, 'personId', idOf<PersonId>());
  const view = await asCaller(c, (work) => personView(work, personId));
  return show(c, <PersonPage shell={c.var.shell} view={view} />);
});
