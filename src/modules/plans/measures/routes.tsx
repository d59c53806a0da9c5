import { Hono } from 'hono';
import type { Context } from 'hono';

import type { PersonId } from '#modules/people';
import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { amendOns4 } from '../commands/amend-ons4.ts';
import { recordOns4 } from '../commands/record-ons4.ts';
import type { Ons4Id } from '../domain/ids.ts';
import { refusedField } from '../field-refusals.ts';
import { AmendOns4Page, AskOns4Page } from './ask.page.tsx';
import { amendOns4View, askOns4View } from './ask.view.ts';
import { AmendOns4Form, Ons4Form, answersOf } from './forms.ts';
import { MeasuresPage } from './measures.page.tsx';
import { measuresView } from './measures.view.ts';

export const measuresRoutes = new Hono<Env>()
  .get('/people/:personId/measures', async (c) => {
    const view = await asCaller(c, (work) => measuresView(work, personOf(c)));
    return show(c, <MeasuresPage shell={c.var.shell} view={view} />);
  })
  .get('/people/:personId/measures/ons4', (c) => showAsk(c, null))
  .post('/people/:personId/measures/ons4', async (c) => {
    const sent = await readForm(c, Ons4Form);
    if (!sent.ok) return showAsk(c, sent.form);
    const { answeredBy, occasion, askedOn, isOldEnough } = sent.input;
    const asked = { once: sent.once, personId: personOf(c), answeredBy, occasion, askedOn, isOldEnough };
    const saving = asCaller(c, async (work) => {
      await recordOns4(work, { ...asked, answers: answersOf(sent.input) });
      await dropDraft(work, c.req.path);
    });
    const error = await refusedField(saving);
    if (error) return showAsk(c, formWith(sent, [error]));
    return goOn(c, `/people/${asked.personId}/measures`, 'plans_ons4_saved_done');
  })
  .get('/people/:personId/measures/:id', (c) => showAmend(c, null))
  .post('/people/:personId/measures/:id', async (c) => {
    const sent = await readForm(c, AmendOns4Form);
    if (!sent.ok) return showAmend(c, sent.form);
    const { once, version } = sent;
    const of = { once, version, personId: personOf(c), ons4Id: ons4Param(c), reason: sent.input.reason };
    await asCaller(c, (work) => amendOns4(work, { ...of, answers: answersOf(sent.input) }));
    return goOn(c, `/people/${of.personId}/measures`, 'plans_ons4_amended_done');
  });

async function showAsk(c: Context<Env>, sent: FormState | null) {
  const view = await asCaller(c, (work) =>
    askOns4View(work, personOf(c), (values, version) => sent ?? startForm(c, work, { values, version })),
  );
  return show(c, <AskOns4Page shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

async function showAmend(c: Context<Env>, sent: FormState | null) {
  const asked = { personId: personOf(c), id: ons4Param(c) };
  const view = await asCaller(c, (work) =>
    amendOns4View(work, {
      ...asked,
      start: (values, version) => sent ?? startForm(c, work, { values, version }),
    }),
  );
  return show(c, <AmendOns4Page shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

const personOf = (c: Context<Env>) => pathParam(c, 'personId', idOf<PersonId>());
const ons4Param = (c: Context<Env>) => pathParam(c, 'id', idOf<Ons4Id>());
