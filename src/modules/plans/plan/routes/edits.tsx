import { Hono } from 'hono';
import type { Context } from 'hono';

import { dropDraft } from '#platform/drafts.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { agreePlan } from '../../commands/agree-plan.ts';
import { planTalk } from '../../commands/plan-talk.ts';
import { savePlanWords } from '../../commands/save-plan-words.ts';
import { refusedField } from '../../field-refusals.ts';
import { AgreementPage } from '../agreement.page.tsx';
import { agreementView } from '../agreement.view.ts';
import { AgreementForm, PlanWordsForm, ReviewForm } from '../forms.ts';
import { ReviewPage } from '../review.page.tsx';
import { reviewView } from '../review.view.ts';
import { PlanWordsPage } from '../words.page.tsx';
import { planWordsView } from '../words.view.ts';
import { edited, personOf, planHref } from './params.ts';

/** The words of a plan, whether it is agreed, and when they talk again. */
export const planEditRoutes = new Hono<Env>()
  .get('/people/:personId/plan/words', (c) => showWords(c, null))
  .post('/people/:personId/plan/words', async (c) => {
    const sent = await readForm(c, PlanWordsForm);
    if (!sent.ok) return showWords(c, sent.form);
    const { input, once, version } = sent;
    const saving = asCaller(c, async (work) => {
      await savePlanWords(work, { ...input, once, version, personId: personOf(c) });
      await dropDraft(work, c.req.path);
    });
    const error = await refusedField(saving);
    if (error) return showWords(c, formWith(sent, [error]));
    return goOn(c, planHref(c), 'plans_plan_saved_done');
  })
  .get('/people/:personId/plan/agreement', (c) => showAgreement(c, null))
  .post('/people/:personId/plan/agreement', async (c) => {
    const sent = await readForm(c, AgreementForm);
    if (!sent.ok) return showAgreement(c, sent.form);
    const { input, once, version: edition } = sent;
    const saving = asCaller(c, (work) => agreePlan(work, { ...input, once, edition, personId: personOf(c) }));
    const error = await refusedField(saving);
    if (error) return showAgreement(c, formWith(sent, [error]));
    return goOn(c, planHref(c), 'plans_agreed_done');
  })
  .get('/people/:personId/plan/review', (c) => showReview(c, null))
  .post('/people/:personId/plan/review', async (c) => {
    const sent = await readForm(c, ReviewForm);
    if (!sent.ok) return showReview(c, sent.form);
    const { input, once, version } = sent;
    const saving = asCaller(c, (work) => planTalk(work, { ...input, once, version, personId: personOf(c) }));
    const error = await refusedField(saving);
    if (error) return showReview(c, formWith(sent, [error]));
    return goOn(c, planHref(c), 'plans_review_done');
  });

async function showWords(c: Context<Env>, sent: FormState | null) {
  const view = await asCaller(c, (work) => planWordsView(work, edited(c, work, sent)));
  return show(c, <PlanWordsPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

async function showAgreement(c: Context<Env>, sent: FormState | null) {
  const view = await asCaller(c, (work) => agreementView(work, edited(c, work, sent)));
  return show(c, <AgreementPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

async function showReview(c: Context<Env>, sent: FormState | null) {
  const view = await asCaller(c, (work) => reviewView(work, edited(c, work, sent)));
  return show(c, <ReviewPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}
