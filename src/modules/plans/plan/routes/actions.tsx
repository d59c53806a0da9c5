import { Hono } from 'hono';
import type { Context } from 'hono';

import { dropDraft } from '#platform/drafts.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import type { Work } from '#platform/work.ts';

import { addAction } from '../../commands/add-action.ts';
import { changeAction } from '../../commands/change-action.ts';
import { moveAction } from '../../commands/move-action.ts';
import type { ActionId } from '../../domain/ids.ts';
import { refusedField } from '../../field-refusals.ts';
import { ActionPage } from '../action.page.tsx';
import { actionView, newActionView } from '../action.view.ts';
import { ActionForm, ActionStateForm } from '../forms.ts';
import type { ActionSent } from '../forms.ts';
import { actionParam, edited, goalParam, personOf, planHref } from './params.ts';

/** Adding an action, changing it, marking it as done. */
export const actionRoutes = new Hono<Env>()
  .get('/people/:personId/plan/goals/:goalId/new-action', (c) => showNewAction(c, null))
  .post('/people/:personId/plan/goals/:goalId/new-action', async (c) => {
    const sent = await readForm(c, ActionForm);
    if (!sent.ok) return showNewAction(c, sent.form);
    const of = { once: sent.once, personId: personOf(c), goalId: goalParam(c) };
    const saving = asCaller(c, async (work) => {
      await addAction(work, { ...of, ...actionOf(sent.input) });
      await dropDraft(work, c.req.path);
    });
    const error = await refusedField(saving);
    if (error) return showNewAction(c, formWith(sent, [error]));
    return goOn(c, planHref(c), 'plans_action_added_done');
  })
  .get('/people/:personId/plan/actions/:actionId', (c) => showAction(c, null))
  .post('/people/:personId/plan/actions/:actionId', async (c) => {
    const sent = await readForm(c, ActionForm);
    if (!sent.ok) return showAction(c, sent.form);
    const { input, once, version } = sent;
    const of = { once, version, personId: personOf(c), actionId: actionParam(c) };
    const error = await refusedField(asCaller(c, (work) => changeOrTakeOff(work, of, input)));
    if (error) return showAction(c, formWith(sent, [error]));
    return goOn(c, planHref(c), 'plans_plan_saved_done');
  })
  .post('/people/:personId/plan/actions/:actionId/state', async (c) => {
    const sent = await readForm(c, ActionStateForm);
    if (!sent.ok) return showAction(c, sent.form);
    const { once, version } = sent;
    const of = { once, version, personId: personOf(c), actionId: actionParam(c) };
    await asCaller(c, (work) => moveAction(work, { ...of, state: sent.input.state, reason: '' }));
    return goOn(c, `${planHref(c)}#action-${of.actionId}`, 'plans_plan_saved_done');
  });

type Of = {
  readonly once: string;
  readonly version: string | null;
  readonly personId: ReturnType<typeof personOf>;
  readonly actionId: ActionId;
};

function changeOrTakeOff(work: Work, of: Of, input: ActionSent): Promise<void> {
  const { reason, takeOff } = input;
  if (takeOff) return moveAction(work, { ...of, state: 'dropped', reason });
  return changeAction(work, { ...of, ...actionOf(input), reason });
}

function actionOf({ words, who, whoName, byOn }: ActionSent) {
  return { words, who, byOn, whoName: who === 'someone-else' ? whoName : null };
}

async function showNewAction(c: Context<Env>, sent: FormState | null) {
  const goalId = goalParam(c);
  const view = await asCaller(c, (work) => newActionView(work, { ...edited(c, work, sent), goalId }));
  return show(c, <ActionPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

async function showAction(c: Context<Env>, sent: FormState | null) {
  const actionId = actionParam(c);
  const view = await asCaller(c, (work) => actionView(work, { ...edited(c, work, sent), actionId }));
  return show(c, <ActionPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}
