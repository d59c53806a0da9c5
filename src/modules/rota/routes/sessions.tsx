import { Hono } from 'hono';
import type { Context } from 'hono';

import { m } from '#text';
import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { Refusal } from '#platform/refusal.ts';

import { newFormView } from '../clinic-form.view.ts';
import { addSession } from '../commands/add-session.ts';
import { sessionForm } from '../forms.ts';
import { heldAt } from '../held-at.view.ts';
import type { Held } from '../pages/held-list.tsx';
import { SessionFormPage } from '../pages/session-form.page.tsx';

/** A session that takes place once. */
export const sessionRoutes = new Hono<Env>()
  .get('/rota/sessions/new', (c) => showNew(c, null, []))
  .post('/rota/sessions/new', async (c) => {
    const sent = await readForm(c, sessionForm(c.var.now));
    if (!sent.ok) return showNew(c, sent.form, []);
    const { input, once } = sent;
    try {
      await asCaller(c, async (work) => {
        await addSession(work, { once, ...input });
        await dropDraft(work, c.req.path);
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'rota.held') throw error;
      const errors = [{ field: 'startsAt', message: m.rota_time_is_held() }];
      return showNew(c, formWith(sent, errors), await asCaller(c, (work) => heldAt(work, input)));
    }
    return goOn(c, '/diary', 'rota_session_added_done');
  });

async function showNew(c: Context<Env>, sent: FormState | null, held: readonly Held[]): Promise<Response> {
  const view = await asCaller(c, (work) =>
    newFormView(work, async (given) => sent ?? startForm(c, work, given)),
  );
  const page = <SessionFormPage shell={c.var.shell} view={{ ...view, held }} />;
  return show(c, page, sent ? 422 : 200);
}
