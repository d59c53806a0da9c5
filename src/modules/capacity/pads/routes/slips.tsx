import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { bookAppointment } from '#modules/appointments';
import { personFields } from '#modules/people';
import { line } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { Refusal } from '#platform/refusal.ts';
import { may, requirePermission } from '#platform/work.ts';

import { useSlip } from '../commands/use-slip.ts';
import { toSlipCode } from '../domain/slip-code.ts';
import type { SlipCode } from '../domain/slip-code.ts';
import { ChosenTime } from '../offered-time.ts';
import { FoundSlipPage, SlipPage } from '../pages/slip.page.tsx';
import { SlipBookingPage } from '../pages/slip-booking.page.tsx';
import { slipBookingView } from '../slip-booking.view.ts';
import { slipReferral } from '../slip-referral.ts';

const SlipForm = z.object({
  code: line(30, m.pads_missing_code),
  givenName: personFields.givenName(),
  familyName: personFields.familyName(),
  phone: personFields.phone().refine((phone) => phone !== null, { error: m.pads_missing_phone }),
});
const BookingForm = z.object({ time: ChosenTime });

/** Slips of paper become referrals and, where there is a time, bookings. */
export const slipRoutes = new Hono<Env>()
  .get('/slips', async (c) => {
    requirePermission(c.var, 'capacity.use-slips');
    return show(c, <SlipPage shell={c.var.shell} form={blankForm({ code: c.req.query('code') ?? '' })} />);
  })
  .post('/slips', async (c) => {
    requirePermission(c.var, 'capacity.use-slips');
    const sent = await readForm(c, SlipForm);
    if (!sent.ok) return show(c, <SlipPage shell={c.var.shell} form={sent.form} />, 422);
    const { code: typed, phone, ...names } = sent.input;
    const code = toSlipCode(typed);
    const again = (message: string) =>
      show(c, <SlipPage shell={c.var.shell} form={formWith(sent, [{ field: 'code', message }])} />, 422);
    if (!code) return again(m.pads_wrong_code());
    const said = { once: sent.once, code, ...names, phone: phone ?? '' };
    try {
      await asCaller(c, (work) => useSlip(work, said, { hopes: m.pads_hopes() }));
    } catch (error) {
      const says = error instanceof Refusal ? troubles[error.code] : undefined;
      if (!says) throw error;
      return again(says());
    }
    return goOn(c, `/slips/${code}/booking`);
  })
  .get('/slips/:code', async (c) => {
    const code = codeIn(c);
    if (may(c.var.actor, 'capacity.use-slips')) return c.redirect(`/slips?code=${code}`, 303);
    return show(c, <FoundSlipPage shell={c.var.shell} />);
  })
  .get('/slips/:code/booking', (c) => showBooking(c, null))
  .post('/slips/:code/booking', async (c) => {
    const sent = await readForm(c, BookingForm);
    if (!sent.ok) return showBooking(c, sent.form);
    const { time } = sent.input;
    try {
      await asCaller(c, async (work) => {
        const { personId } = await slipReferral(work, codeIn(c));
        if (!personId) throw new Refusal('not-found', 'people.not-found');
        await bookAppointment(work, { once: sent.once, personId, kind: 'first', ...time });
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'appointments.just-taken') throw error;
      const taken = formWith(sent, [{ field: 'time', message: m.pads_time_taken() }]);
      return showBooking(c, { ...taken, values: {} });
    }
    return goOn(c, `/slips/${codeIn(c)}/booking`, 'pads_booked_done');
  });

const troubles: Readonly<Record<string, () => string>> = {
  'capacity.slip-used': m.pads_slip_used,
  'capacity.slip-expired': m.pads_slip_expired,
  'capacity.slip-withdrawn': m.pads_slip_withdrawn,
  'capacity.slip-elsewhere': m.pads_slip_elsewhere,
  'capacity.slip-unknown': m.pads_slip_unknown,
};

/** The first time that fits is chosen already: the usual answer is one touch. */
async function showBooking(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) => slipBookingView(work, codeIn(c)));
  const first = view.times[0]?.value;
  const form = sent ?? blankForm(first ? { time: first } : {});
  return show(c, <SlipBookingPage shell={c.var.shell} view={view} form={form} />, sent ? 422 : 200);
}

function codeIn(c: Context<Env>): SlipCode {
  return pathParam(
    c,
    'code',
    z.string().transform((text, context) => {
      const code = toSlipCode(text);
      if (!code) context.addIssue({ code: 'custom', message: 'no code' });
      return code ?? z.NEVER;
    }),
  );
}
