import { Hono } from 'hono';
import type { Context } from 'hono';

import { languageName } from '#modules/people';
import type { PersonId } from '#modules/people';
import { blankForm, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

import { bookAppointment } from '../commands/book-appointment.ts';
import { cancelAppointment } from '../commands/cancel-appointment.ts';
import { moveAppointment } from '../commands/move-appointment.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import { appointmentSettingsRoutes } from '../settings/routes.tsx';
import { BookingForm, CancelForm, Chosen, soughtIn } from './address.ts';
import type { Beginning } from './address.ts';
import { appointmentView } from './appointment.view.ts';
import { cancelView } from './cancel.view.ts';
import { confirmView } from './confirm.view.ts';
import { offersView } from './offers.view.ts';
import { AppointmentPage } from './pages/appointment.page.tsx';
import { CancelPage } from './pages/cancel.page.tsx';
import { ConfirmPage } from './pages/confirm.page.tsx';
import { OffersPage } from './pages/offers.page.tsx';
import { PersonAppointmentsPage } from './pages/person-appointments.page.tsx';
import { personAppointmentsView } from './person-appointments.view.ts';

/** Finding a time that fits, booking it, moving it and letting it go. */
export const bookingRoutes = new Hono<Env>()
  // Before the pages of single appointments, whose addresses begin alike.
  .route('/', appointmentSettingsRoutes)
  .get('/people/:personId/appointments', async (c) => {
    const view = await asCaller(c, (work) => personAppointmentsView(work, personIn(c)));
    return show(c, <PersonAppointmentsPage shell={c.var.shell} view={view} newForm={blankForm} />);
  })
  .get('/people/:personId/appointments/new', (c) => showOffers(c, { personId: personIn(c) }))
  .get('/people/:personId/appointments/confirm', (c) => showChosen(c, { personId: personIn(c) }))
  .post('/people/:personId/appointments', async (c) => {
    const personId = personIn(c);
    const sent = await readForm(c, BookingForm);
    if (!sent.ok) return showOffers(c, { personId }, true);
    const { session: sessionId, ...chosen } = sent.input;
    return orShowOthers(c, { personId }, async () => {
      const { once } = sent;
      const booking = { once, personId, sessionId, ...chosen };
      const { id } = await asCaller(c, (work) => bookAppointment(work, booking));
      return goOn(c, `/appointments/${id}`, 'appointments_booked_done');
    });
  })
  .get('/appointments/:appointmentId', async (c) => {
    const view = await asCaller(c, (work) => appointmentView(work, appointmentIn(c)));
    return show(c, <AppointmentPage shell={c.var.shell} view={view} />);
  })
  .get('/appointments/:appointmentId/move', (c) => showOffers(c, { moving: appointmentIn(c) }))
  .get('/appointments/:appointmentId/move/confirm', (c) => showChosen(c, { moving: appointmentIn(c) }))
  .post('/appointments/:appointmentId/move', async (c) => {
    const moving = appointmentIn(c);
    const sent = await readForm(c, Chosen);
    if (!sent.ok) return showOffers(c, { moving }, true);
    const { session: sessionId, from, minutes } = sent.input;
    return orShowOthers(c, { moving }, async () => {
      const { once, version } = sent;
      const move = { once, version, id: moving, sessionId, from, minutes };
      const { id } = await asCaller(c, (work) => moveAppointment(work, move));
      return goOn(c, `/appointments/${id}`, 'appointments_moved_done');
    });
  })
  .get('/appointments/:appointmentId/cancellation', (c) => showCancel(c, null))
  .post('/appointments/:appointmentId/cancellation', async (c) => {
    const sent = await readForm(c, CancelForm);
    if (!sent.ok) return showCancel(c, sent.form);
    const id = appointmentIn(c);
    const { once, version } = sent;
    await asCaller(c, (work) => cancelAppointment(work, { once, version, id, by: sent.input.by }));
    return goOn(c, `/appointments/${id}`, 'appointments_cancelled_done');
  });

/** Somebody was faster: nothing is booked, and the next times are there at once. */
async function orShowOthers(
  c: Context<Env>,
  beginning: Beginning,
  booked: () => Promise<Response>,
): Promise<Response> {
  try {
    return await booked();
  } catch (error) {
    if (!(error instanceof Refusal) || !gone.has(error.code)) throw error;
    return showOffers(c, beginning, true);
  }
}

const gone: ReadonlySet<string> = new Set([
  'appointments.just-taken',
  'appointments.past',
  'appointments.no-such-time',
]);

async function showOffers(c: Context<Env>, beginning: Beginning, taken = false): Promise<Response> {
  const sought = soughtIn(taken ? {} : c.req.query());
  const view = await asCaller(c, (work) => offersView(work, beginning, sought));
  return show(
    c,
    <OffersPage shell={c.var.shell} view={view} language={languageName} taken={taken} />,
    taken ? 409 : 200,
  );
}

/** An address that names no time leads back to those that there are. */
async function showChosen(c: Context<Env>, beginning: Beginning): Promise<Response> {
  const chosen = Chosen.safeParse(c.req.query());
  if (!chosen.success) return showOffers(c, beginning);
  const view = await asCaller(c, (work) => confirmView(work, beginning, chosen.data));
  const form = blankForm({}, view.moving ? String(view.moving.version) : undefined);
  return show(c, <ConfirmPage shell={c.var.shell} view={view} form={form} />);
}

async function showCancel(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) =>
    cancelView(work, appointmentIn(c), (version) => sent ?? blankForm({}, version)),
  );
  return show(c, <CancelPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

const personIn = (c: Context<Env>) => pathParam(c, 'personId', idOf<PersonId>());
const appointmentIn = (c: Context<Env>) => pathParam(c, 'appointmentId', idOf<AppointmentId>());
