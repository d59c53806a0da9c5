import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import type { PersonId } from '#modules/people';
import { readForm } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { RingPage } from './pages/ring.page.tsx';
import { ringView } from './ring.view.ts';
import { textAhead } from './text-ahead.ts';

/** Ringing somebody: told ahead by text, at a time at which they answer. */
export const ringRoutes = new Hono<Env>()
  .get('/people/:personId/ring', (c) => shown(c, null))
  .get('/people/:personId/ring/text-ahead', (c) => c.redirect(`/people/${personIn(c)}/ring`, 303))
  .post('/people/:personId/ring/text-ahead', async (c) => {
    const personId = personIn(c);
    const sent = await readForm(c, z.object({}));
    if (!sent.ok) throw new Error('a form without fields cannot be wrong');
    const texted = await asCaller(c, (work) => textAhead(work, { once: sent.once, personId }));
    if ('why' in texted) return shown(c, texted.why);
    return goOn(c, `/people/${personId}/contacts/${texted.contactId}`, 'ring_texted_done');
  });

async function shown(c: Context<Env>, why: string | null): Promise<Response> {
  const view = await asCaller(c, (work) => ringView(work, personIn(c), why));
  return show(c, <RingPage shell={c.var.shell} view={view} />, why === null ? 200 : 422);
}

function personIn(c: Context<Env>): PersonId {
  return pathParam(c, 'personId', idOf<PersonId>());
}
