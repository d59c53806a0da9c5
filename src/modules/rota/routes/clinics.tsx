import { Hono } from 'hono';
import type { Context } from 'hono';

import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';

import type { BookedIn, Bookings } from '../bookings.ts';
import { changeClinicView, newFormView } from '../clinic-form.view.ts';
import { clinicView } from '../clinic.view.ts';
import { clinicsView } from '../clinics.view.ts';
import { addClinic } from '../commands/add-clinic.ts';
import { changeClinic } from '../commands/change-clinic.ts';
import { endClinic } from '../commands/end-clinic.ts';
import type { ClinicId } from '../domain/clinic.ts';
import { endView } from '../ending.view.ts';
import { EndForm, clinicForm } from '../forms.ts';
import { changeImpact, endImpact, newClinicImpact } from '../impact.view.ts';
import { ClinicFormPage } from '../pages/clinic-form.page.tsx';
import { ClinicPage } from '../pages/clinic.page.tsx';
import { ClinicsPage } from '../pages/clinics.page.tsx';
import { EndPage } from '../pages/end.page.tsx';
import { ImpactPage } from '../pages/impact.page.tsx';
import type { ImpactView } from '../pages/impact.page.tsx';
import type { ClinicCursor } from '../store/clinic-store.ts';
import { needsDecision } from './deciding.ts';

/** The patterns of sessions: adding, changing from a day on, ending. */
export function clinicRoutesWith(bookings: Bookings): Hono<Env> {
  const { bookedIn } = bookings;
  return new Hono<Env>()
    .get('/rota', async (c) => {
      const view = await asCaller(c, (work) => clinicsView(work, cursorIn(c.req.query('after'))));
      return show(c, <ClinicsPage shell={c.var.shell} view={view} />);
    })
    .get('/rota/clinics/new', (c) => showNew(c, null))
    .post('/rota/clinics/new', (c) => add(c, bookedIn))
    .get('/rota/clinics/:clinicId', async (c) => {
      const view = await asCaller(c, (work) => clinicView(work, clinicIn(c)));
      return show(c, <ClinicPage shell={c.var.shell} view={view} />);
    })
    .get('/rota/clinics/:clinicId/change', (c) => showChange(c, null))
    .post('/rota/clinics/:clinicId/change', (c) => change(c, bookings))
    .get('/rota/clinics/:clinicId/end', (c) => showEnd(c, null))
    .post('/rota/clinics/:clinicId/end', (c) => end(c, bookedIn));
}

async function add(c: Context<Env>, bookedIn: BookedIn): Promise<Response> {
  const sent = await readForm(c, clinicForm(dayOf(c.var.now)));
  if (!sent.ok) return showNew(c, sent.form);
  const { input: words, once, typed } = sent;
  if (typed['back'] === 'yes') return showNew(c, formWith(sent, []), 200);
  const decided = typed['decided'] === 'yes';
  const open = await needsDecision(() =>
    asCaller(c, async (work) => {
      await addClinic(work, { once, words, decided });
      await dropDraft(work, c.req.path);
    }),
  );
  if (!open) return goOn(c, '/rota', 'rota_clinic_added_done');
  const deciding = { bookedIn, form: formWith(sent, []) };
  return showImpact(c, await asCaller(c, (work) => newClinicImpact(work, words, deciding)));
}

async function change(c: Context<Env>, bookings: Bookings): Promise<Response> {
  const sent = await readForm(c, clinicForm(dayOf(c.var.now)));
  if (!sent.ok) return showChange(c, sent.form);
  const { input: words, once, version, typed } = sent;
  if (typed['back'] === 'yes') return showChange(c, formWith(sent, []), 200);
  const clinicId = clinicIn(c);
  const given = { once, version, clinicId, words, decided: typed['decided'] === 'yes' };
  const open = await needsDecision(() =>
    asCaller(c, async (work) => {
      await changeClinic(work, given, bookings);
      await dropDraft(work, c.req.path);
    }),
  );
  if (!open) return goOn(c, '/rota', 'rota_clinic_changed_done');
  const deciding = { bookedIn: bookings.bookedIn, form: formWith(sent, []) };
  return showImpact(c, await asCaller(c, (work) => changeImpact(work, { id: clinicId, words }, deciding)));
}

async function end(c: Context<Env>, bookedIn: BookedIn): Promise<Response> {
  const sent = await readForm(c, EndForm);
  if (!sent.ok) return showEnd(c, sent.form);
  const { input, once, version, typed } = sent;
  if (typed['back'] === 'yes') return showEnd(c, formWith(sent, []), 200);
  const given = { once, version, clinicId: clinicIn(c), ...input };
  const open = await needsDecision(() => asCaller(c, (work) => endClinic(work, given, bookedIn)));
  if (!open) return goOn(c, '/rota', 'rota_clinic_ended_done');
  const deciding = { bookedIn, form: formWith(sent, []) };
  return showImpact(c, await asCaller(c, (work) => endImpact(work, given, deciding)));
}

export function showImpact(c: Context<Env>, view: ImpactView): Promise<Response> {
  return show(c, <ImpactPage shell={c.var.shell} view={view} />, 409);
}

async function showNew(c: Context<Env>, sent: FormState | null, status: 200 | 422 = 422): Promise<Response> {
  const view = await asCaller(c, (work) =>
    newFormView(work, async (given) => sent ?? startForm(c, work, given)),
  );
  const page = <ClinicFormPage shell={c.var.shell} view={{ clinic: null, ...view }} />;
  return show(c, page, sent ? status : 200);
}

async function showChange(
  c: Context<Env>,
  sent: FormState | null,
  status: 200 | 422 = 422,
): Promise<Response> {
  const view = await asCaller(c, (work) =>
    changeClinicView(work, clinicIn(c), async (given) => sent ?? startForm(c, work, given)),
  );
  return show(c, <ClinicFormPage shell={c.var.shell} view={view} />, sent ? status : 200);
}

async function showEnd(c: Context<Env>, sent: FormState | null, status: 200 | 422 = 422): Promise<Response> {
  const view = await asCaller(c, (work) =>
    endView(work, clinicIn(c), async (given) => sent ?? startForm(c, work, given)),
  );
  return show(c, <EndPage shell={c.var.shell} view={view} />, sent ? status : 200);
}

function clinicIn(c: Context<Env>): ClinicId {
  return pathParam(c, 'clinicId', idOf<ClinicId>());
}

/** The weekday, the time and the id of the last one shown; anything else is the first page. */
function cursorIn(text = ''): ClinicCursor | null {
  const [, weekday, startsAt = '', rest] = /^([1-8])T((?:[01]\d|2[0-3]):[0-5]\d)T(.{36})$/.exec(text) ?? [];
  const id = idOf<ClinicId>().safeParse(rest);
  return id.success ? { weekday: Number(weekday), startsAt, id: id.data } : null;
}
