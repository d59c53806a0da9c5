import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { optionalProse } from '#platform/fields.ts';
import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import { changeTrial } from './commands/change-trial.ts';
import { makeTrial } from './commands/make-trial.ts';
import { startTrial } from './commands/start-trial.ts';
import { stopTrial } from './commands/stop-trial.ts';
import type { TrialId } from './domain/trial.ts';
import { StopTrialPage } from './pages/stop-trial.page.tsx';
import { TrialFormPage } from './pages/trial-form.page.tsx';
import { TrialPage } from './pages/trial.page.tsx';
import { TrialsPage } from './pages/trials.page.tsx';
import { stopTrialView } from './stop-trial.view.ts';
import { changeTrialView, newTrialView } from './trial-form.view.ts';
import { errorsIn, proposedIn, triedFields, TrialForm } from './trial-form.ts';
import { trialView } from './trial.view.ts';
import { trialsView } from './trials.view.ts';

const StartForm = z.object({});
const StopForm = z.object({ why: optionalProse(500) });

/** Wordings that are tried. */
export const trialsRoutes = new Hono<Env>()
  .get('/trials', async (c) => {
    const view = await asCaller(c, trialsView);
    return show(c, <TrialsPage shell={c.var.shell} view={view} />);
  })
  .get('/trials/new', (c) => showNew(c))
  .post('/trials/new', async (c) => {
    const sent = await readForm(c, TrialForm);
    if (!sent.ok) return showNew(c, sent.form);
    const errors = errorsIn(sent.input);
    if (errors.length > 0) return showNew(c, formWith(sent, errors));
    const id = await sentOnce(c, (work) => makeTrial(work, { once: sent.once, ...proposedIn(sent.input) }));
    return goOn(c, `/trials/${id}`, 'trials_made_done');
  })
  .get('/trials/:trialId', async (c) => {
    const view = await asCaller(c, (work) => trialView(work, idIn(c)));
    return show(c, <TrialPage shell={c.var.shell} view={view} />);
  })
  .get('/trials/:trialId/edit', (c) => showChange(c))
  .post('/trials/:trialId/edit', async (c) => {
    const sent = await readForm(c, TrialForm);
    if (!sent.ok) return showChange(c, sent.form);
    const errors = errorsIn(sent.input);
    if (errors.length > 0) return showChange(c, formWith(sent, errors));
    const { once, version, input } = sent;
    const change = { once, id: idIn(c), version, ...proposedIn(input) };
    await sentOnce(c, (work) => changeTrial(work, change));
    return goOn(c, `/trials/${change.id}`, 'trials_changed_done');
  })
  .get('/trials/:trialId/start', (c) => c.redirect(`/trials/${idIn(c)}`, 303))
  .post('/trials/:trialId/start', async (c) => {
    const sent = await readForm(c, StartForm);
    const id = idIn(c);
    const version = sent.ok ? sent.version : null;
    const once = sent.ok ? sent.once : sent.form.once;
    await asCaller(c, (work) => startTrial(work, { once, id, version }));
    return goOn(c, `/trials/${id}`, 'trials_started_done');
  })
  .get('/trials/:trialId/stop', (c) => showStop(c))
  .post('/trials/:trialId/stop', async (c) => {
    const sent = await readForm(c, StopForm);
    if (!sent.ok) return showStop(c, sent.form);
    const stop = { once: sent.once, id: idIn(c), why: sent.input.why || null };
    await sentOnce(c, (work) => stopTrial(work, stop));
    return goOn(c, `/trials/${stop.id}`, 'trials_stopped_done');
  });

/** Does what a form says, and forgets what was kept of it. */
function sentOnce<T>(c: Context<Env>, body: (work: Work) => Promise<T>): Promise<T> {
  return asCaller(c, async (work) => {
    const done = await body(work);
    await dropDraft(work, c.req.path);
    return done;
  });
}

async function showNew(c: Context<Env>, sent?: FormState): Promise<Response> {
  const form = await asCaller(c, async (work) => {
    const begin = await newTrialView(work);
    return sent ?? startForm(c, work, begin);
  });
  return show(
    c,
    <TrialFormPage shell={c.var.shell} form={form} fields={triedFields} of={null} />,
    sent ? 422 : 200,
  );
}

async function showChange(c: Context<Env>, sent?: FormState): Promise<Response> {
  const id = idIn(c);
  const { form, name } = await asCaller(c, async (work) => {
    const begin = await changeTrialView(work, id);
    return { form: sent ?? (await startForm(c, work, begin)), name: begin.name };
  });
  return show(
    c,
    <TrialFormPage shell={c.var.shell} form={form} fields={triedFields} of={{ id, name }} />,
    sent ? 422 : 200,
  );
}

async function showStop(c: Context<Env>, sent?: FormState): Promise<Response> {
  const view = await asCaller(c, async (work) => {
    const trial = await stopTrialView(work, idIn(c));
    return { ...trial, form: sent ?? (await startForm(c, work, {})) };
  });
  return show(c, <StopTrialPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

function idIn(c: Context<Env>): TrialId {
  return pathParam(c, 'trialId', idOf<TrialId>());
}
