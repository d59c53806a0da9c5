import { Hono } from 'hono';
import type { Context } from 'hono';

import { m } from '#text';
import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';

import { amendPerson } from './commands/amend-person.ts';
import { detailsForm, typedFrom } from './details-form.ts';
import type { PersonId } from './domain/person.ts';
import { DetailsPage } from './pages/details.page.tsx';
import { detailsView } from './pages/details.view.ts';
import type { DetailsAsked, Gate } from './pages/details.view.ts';

/** @param gate Who may open the pages of a person is known above this module, where caseloads are. */
export function peopleRoutes({ gate }: { readonly gate: Gate }): Hono<Env> {
  return new Hono<Env>()
    .get('/people/:id/details', (c) => {
      const personId = idIn(c);
      const view = asCaller(c, (work) =>
        detailsView(work, {
          personId,
          gate,
          form: (person) =>
            startForm(c, work, { values: typedFrom(person), version: String(person.version) }),
        }),
      );
      return view.then((shown) => show(c, <DetailsPage shell={c.var.shell} view={shown} />));
    })
    .post('/people/:id/details', (c) => amend(c, gate));
}

const refusedFields: Readonly<Record<string, { readonly field: string; readonly says: () => string }>> = {
  'people.number-taken': { field: 'nhsNumber', says: m.people_number_taken },
  'people.no-such-practice': { field: 'practiceId', says: m.platform_choose_from_list },
};

function idIn(c: Context<Env>): PersonId {
  return pathParam(c, 'id', idOf<PersonId>());
}

async function amend(c: Context<Env>, gate: Gate): Promise<Response> {
  const personId = idIn(c);
  const sent = await readForm(c, detailsForm(dayOf(c.var.now)));
  if (!sent.ok) return showAgain(c, { personId, gate, form: () => sent.form });
  const { reason, ...details } = sent.input;
  const { once, version, typed } = sent;
  try {
    await asCaller(c, async (work) => {
      requirePermission(work, 'people.amend');
      await gate(work, personId);
      await amendPerson(work, { once, personId, details, reason, seen: version });
      await dropDraft(work, c.req.path);
    });
  } catch (error) {
    const refused = error instanceof Refusal ? refusedFields[error.code] : undefined;
    if (!refused) throw error;
    const errors = [{ field: refused.field, message: refused.says() }];
    return showAgain(c, { personId, gate, form: () => formWith({ typed, once, version }, errors) });
  }
  return goOn(c, c.req.path, 'people_amended_done');
}

async function showAgain(c: Context<Env>, asked: DetailsAsked): Promise<Response> {
  const view = await asCaller(c, (work) => detailsView(work, asked));
  return show(c, <DetailsPage shell={c.var.shell} view={view} />, 422);
}
