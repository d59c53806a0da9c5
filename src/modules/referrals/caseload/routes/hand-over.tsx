import { Hono } from 'hono';
import type { Context } from 'hono';

import { m } from '#text';
import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

import { handOverCaseload } from '../../commands/hand-over-caseload.ts';
import { handOver } from '../../commands/hand-over.ts';
import { HandOverForm, handOverAllForm, sharesIn } from '../forms.ts';
import { handOverAllView } from '../hand-over-all.view.ts';
import { handOverView } from '../hand-over.view.ts';
import { HandOverAllPage } from '../pages/hand-over-all.page.tsx';
import { HandOverPage } from '../pages/hand-over.page.tsx';

/** Giving people to other workers: one of them, or everybody at once. */
export const handOverRoutes = new Hono<Env>()
  .get('/people/:personId/handover', (c) => showOne(c, null))
  .post('/people/:personId/handover', async (c) => {
    const sent = await readForm(c, HandOverForm);
    if (!sent.ok) return showOne(c, sent.form);
    const { toId, handNote: note } = sent.input;
    const given = { once: sent.once, version: sent.version, personId: personIn(c), toId, note };
    await asCaller(c, async (work) => {
      await handOver(work, given);
      await dropDraft(work, c.req.path);
    });
    return goOn(c, '/people', 'referrals_handed_done');
  })
  .get('/caseloads/:workerId/handover', (c) => {
    const asked = c.req.query('shared') === 'yes' && !c.req.query('to');
    return showAll(c, { takers: c.req.queries('to') ?? [], missing: asked });
  })
  .post('/caseloads/:workerId/handover', async (c) => {
    const sent = await readForm(c, handOverAllForm);
    const takers = [sent.ok ? sent.typed['to'] : sent.form.values['to']]
      .flat()
      .filter((id) => id !== undefined);
    if (!sent.ok) return showAll(c, { takers, form: sent.form });
    const form = {
      once: sent.once,
      workerId: workerIn(c),
      shares: sharesIn(sent.typed),
      note: sent.input.handNote,
    };
    try {
      await asCaller(c, (work) => handOverCaseload(work, form));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'referrals.caseload-changed') throw error;
      return showAll(c, { takers, form: formWith(sent, []), changed: true });
    }
    return goOn(c, '/people?with=team', 'referrals_hand_all_done');
  });

async function showOne(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) =>
    handOverView(work, personIn(c), async (version) => sent ?? startForm(c, work, { version })),
  );
  return show(c, <HandOverPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

type ShownAll = {
  readonly takers: readonly string[];
  /** They went on without choosing anybody. */
  readonly missing?: boolean;
  readonly form?: FormState;
  readonly changed?: boolean;
};

async function showAll(
  c: Context<Env>,
  { takers, missing = false, form, changed = false }: ShownAll,
): Promise<Response> {
  const errors = missing ? [{ field: 'to', message: m.referrals_hand_all_missing() }] : [];
  const shown = form ?? { ...blankForm(), errors };
  const asked = { workerId: workerIn(c), takers: takers as readonly WorkerId[], form: shown };
  const view = await asCaller(c, (work) => handOverAllView(work, asked));
  const status = changed ? 409 : missing || form ? 422 : 200;
  return show(c, <HandOverAllPage shell={c.var.shell} view={view} changed={changed} />, status);
}

function personIn(c: Context<Env>): PersonId {
  return pathParam(c, 'personId', idOf<PersonId>());
}

function workerIn(c: Context<Env>): WorkerId {
  return pathParam(c, 'workerId', idOf<WorkerId>());
}
