import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { checkedIn, sayWorse } from '#modules/referrals';
import type { EpisodeId } from '#modules/referrals';
import { prose } from '#platform/fields.ts';
import { blankForm, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { may } from '#platform/work.ts';

import { WaitingListPage } from './pages/waiting-list.page.tsx';
import { WorsePage } from './pages/worse.page.tsx';
import { waitingListView } from './waiting-list.view.ts';
import { waitingPersonView } from './waiting-person.view.ts';

const Worse = z.object({ why: prose(500, m.waiting_worse_missing) });

/** The waiting list of a network. */
export const waitingListRoutes = new Hono<Env>()
  .get('/waiting-list', async (c) => {
    const page = Number(/^\d{1,4}$/.exec(c.req.query('page') ?? '')?.[0] ?? 1);
    const view = await asCaller(c, (work) => waitingListView(work, page));
    const mayAllocate = may(c.var.actor, 'referrals.allocate');
    return show(c, <WaitingListPage shell={c.var.shell} view={view} mayAllocate={mayAllocate} />);
  })
  .post('/waiting-list/:episodeId/check-in', async (c) => {
    const sent = await readForm(c, z.object({}));
    if (!sent.ok) return c.redirect('/waiting-list', 303);
    const { once, version } = sent;
    await asCaller(c, (work) => checkedIn(work, { once, version, episodeId: episodeIn(c) }));
    return goOn(c, '/waiting-list', 'waiting_asked_done');
  })
  .get('/waiting-list/:episodeId/worse', (c) => showWorse(c, null))
  .post('/waiting-list/:episodeId/worse', async (c) => {
    const sent = await readForm(c, Worse);
    if (!sent.ok) return showWorse(c, sent.form);
    const { once, version, input } = sent;
    await asCaller(c, (work) => sayWorse(work, { once, version, episodeId: episodeIn(c), ...input }));
    return goOn(c, '/waiting-list', 'waiting_worse_done');
  });

async function showWorse(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const { name, version } = await asCaller(c, (work) => waitingPersonView(work, episodeIn(c)));
  const form = sent ?? blankForm({}, String(version));
  return show(c, <WorsePage shell={c.var.shell} name={name} form={form} />, sent ? 422 : 200);
}

function episodeIn(c: Context<Env>): EpisodeId {
  return pathParam(c, 'episodeId', idOf<EpisodeId>());
}
