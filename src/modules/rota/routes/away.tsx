import { Hono } from 'hono';
import type { Context } from 'hono';

import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { z } from 'zod';

import { awayView } from '../away.view.ts';
import type { BookedIn } from '../bookings.ts';
import { newFormView } from '../clinic-form.view.ts';
import { addLeave } from '../commands/add-leave.ts';
import { takeLeaveBack } from '../commands/take-leave-back.ts';
import type { LeaveId } from '../domain/leave.ts';
import { LeaveForm } from '../forms.ts';
import { leaveImpact } from '../impact.view.ts';
import { AwayPage, LeaveFormPage } from '../pages/away.page.tsx';
import { showImpact } from './clinics.tsx';
import { needsDecision } from './deciding.ts';

/** Who is away. */
export function awayRoutesWith(bookedIn: BookedIn): Hono<Env> {
  return new Hono<Env>()
    .get('/rota/away', async (c) => {
      const view = await asCaller(c, awayView);
      return show(c, <AwayPage shell={c.var.shell} view={view} />);
    })
    .get('/rota/away/new', (c) => showNew(c, null))
    .post('/rota/away/new', (c) => add(c, bookedIn))
    .post('/rota/away/:leaveId/withdrawal', async (c) => {
      const sent = await readForm(c, z.object({}));
      if (!sent.ok) return goOn(c, '/rota/away');
      const leaveId = pathParam(c, 'leaveId', idOf<LeaveId>());
      await asCaller(c, (work) => takeLeaveBack(work, { once: sent.once, version: sent.version, leaveId }));
      return goOn(c, '/rota/away', 'rota_leave_taken_back_done');
    });
}

async function add(c: Context<Env>, bookedIn: BookedIn): Promise<Response> {
  const sent = await readForm(c, LeaveForm);
  if (!sent.ok) return showNew(c, sent.form);
  if (sent.typed['back'] === 'yes') return showNew(c, formWith(sent, []), 200);
  const given = { once: sent.once, ...sent.input };
  const open = await needsDecision(() =>
    asCaller(c, async (work) => {
      await addLeave(work, given, bookedIn);
      await dropDraft(work, c.req.path);
    }),
  );
  if (!open) return goOn(c, '/rota/away', 'rota_leave_added_done');
  const deciding = { bookedIn, form: formWith(sent, []) };
  return showImpact(c, await asCaller(c, (work) => leaveImpact(work, given, deciding)));
}

async function showNew(c: Context<Env>, sent: FormState | null, status: 200 | 422 = 422): Promise<Response> {
  const view = await asCaller(c, (work) =>
    newFormView(work, async (given) => sent ?? startForm(c, work, given)),
  );
  return show(c, <LeaveFormPage shell={c.var.shell} view={view} />, sent ? status : 200);
}
