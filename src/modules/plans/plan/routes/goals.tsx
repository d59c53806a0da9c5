import { Hono } from 'hono';
import type { Context } from 'hono';

import { dropDraft } from '#platform/drafts.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { addGoal } from '../../commands/add-goal.ts';
import { changeGoal } from '../../commands/change-goal.ts';
import { endGoal } from '../../commands/end-goal.ts';
import type { NoticedId } from '../../domain/ids.ts';
import { refusedField } from '../../field-refusals.ts';
import { GoalEndForm, GoalForm, NewGoalForm } from '../forms.ts';
import { GoalPage, NewGoalPage } from '../goal.page.tsx';
import { goalView, newGoalView } from '../goal.view.ts';
import { edited, goalParam, personOf, planHref } from './params.ts';

/** Adding a goal, putting it in other words, ending it. */
export const goalRoutes = new Hono<Env>()
  .get('/people/:personId/plan/new-goal', (c) => showNewGoal(c, null))
  .post('/people/:personId/plan/new-goal', async (c) => {
    const sent = await readForm(c, NewGoalForm);
    if (!sent.ok) return showNewGoal(c, sent.form);
    const saving = asCaller(c, async (work) => {
      await addGoal(work, { ...sent.input, once: sent.once, personId: personOf(c) });
      await dropDraft(work, c.req.path);
    });
    const error = await refusedField(saving);
    if (error) return showNewGoal(c, formWith(sent, [error]));
    return goOn(c, planHref(c), 'plans_goal_added_done');
  })
  .get('/people/:personId/plan/goals/:goalId', (c) => showGoal(c, {}))
  .post('/people/:personId/plan/goals/:goalId', async (c) => {
    const sent = await readForm(c, GoalForm);
    if (!sent.ok) return showGoal(c, { form: sent.form });
    const { input, once, version } = sent;
    const of = { once, version, personId: personOf(c), goalId: goalParam(c) };
    const error = await refusedField(asCaller(c, (work) => changeGoal(work, { ...input, ...of })));
    if (error) return showGoal(c, { form: formWith(sent, [error]) });
    return goOn(c, planHref(c), 'plans_plan_saved_done');
  })
  .post('/people/:personId/plan/goals/:goalId/result', async (c) => {
    const sent = await readForm(c, GoalEndForm);
    if (!sent.ok) return showGoal(c, { endForm: sent.form });
    const { input, once, version } = sent;
    const of = { once, version, personId: personOf(c), goalId: goalParam(c) };
    const result = input.result === 'again' ? null : input.result;
    const comment = result === null ? '' : input.comment;
    const error = await refusedField(asCaller(c, (work) => endGoal(work, { ...of, result, comment })));
    if (error) return showGoal(c, { endForm: formWith(sent, [{ ...error, field: 'comment' }]) });
    return goOn(c, planHref(c), 'plans_result_saved_done');
  });

async function showNewGoal(c: Context<Env>, sent: FormState | null) {
  const from = idOf<NoticedId>().safeParse(c.req.query('from')).data ?? null;
  const saidIn = [sent?.values['saidIn'] ?? ''].flat()[0] ?? '';
  const view = await asCaller(c, (work) => newGoalView(work, { ...edited(c, work, sent), from, saidIn }));
  return show(c, <NewGoalPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

type GoalForms = { readonly form?: FormState; readonly endForm?: FormState };

async function showGoal(c: Context<Env>, { form, endForm }: GoalForms) {
  const goalId = goalParam(c);
  const view = await asCaller(c, (work) => {
    const asked = { ...edited(c, work, form ?? null), path: `${planHref(c)}/goals/${goalId}`, goalId };
    return goalView(work, endForm ? { ...asked, endForm } : asked);
  });
  return show(c, <GoalPage shell={c.var.shell} view={view} />, form || endForm ? 422 : 200);
}
