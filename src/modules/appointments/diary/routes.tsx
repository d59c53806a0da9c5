import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import type { SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { ticked } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { parseDay } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';

import { Chosen } from '../booking/address.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import { diaryAsked, sessionsAsked } from './address.ts';
import { bookView } from './book.view.ts';
import { cancelSessionsView } from './cancel.view.ts';
import type { Cancelling } from './cancelled-sessions.ts';
import { cancelSessions } from './commands/cancel-sessions.ts';
import { handOver } from './commands/hand-over.ts';
import { diaryView } from './diary.view.ts';
import { BookPage } from './pages/book.page.tsx';
import { CancelSessionsPage } from './pages/cancel.page.tsx';
import { DiaryPage } from './pages/diary.page.tsx';
import { SessionPage } from './pages/session.page.tsx';
import { sessionView } from './session.view.ts';

/** What is booked, held and free, and cancelling all of it. */
export const diaryRoutes = new Hono<Env>()
  .get('/diary', async (c) => {
    const view = await asCaller(c, (work) => diaryView(work, diaryAsked(c.req.query())));
    return show(c, <DiaryPage shell={c.var.shell} view={view} />);
  })
  .get('/diary/book', async (c) => {
    requirePermission(c.var, 'rota.see');
    const place = Chosen.pick({ session: true, from: true }).safeParse(c.req.query());
    if (!place.success) return goOn(c, '/diary');
    const { session: sessionId, from } = place.data;
    const view = await asCaller(c, (work) => bookView(work, { sessionId, from }));
    return show(c, <BookPage shell={c.var.shell} view={view} />);
  })
  .get('/diary/cancel', async (c) => {
    const view = await asCaller(c, (work) =>
      cancelSessionsView(work, cancellingIn(c, work.actor.userId as string as WorkerId), (cancel) =>
        blankForm({ cancel, kind: 'sick' }),
      ),
    );
    return show(c, <CancelSessionsPage shell={c.var.shell} view={view} />);
  })
  .post('/diary/cancel', async (c) => {
    const sent = await readForm(c, CancelForm);
    if (!sent.ok) return goOn(c, '/diary');
    const { once, input } = sent;
    const { toRing } = await asCaller(c, (work) => cancelSessions(work, { once, ...input }));
    if (input.cancelIds.length === 0) return goOn(c, '/diary', 'diary_cancelled_nobody_done');
    return goOn(c, '/diary', toRing > 0 ? 'diary_cancelled_ring_done' : 'diary_cancelled_done');
  })
  .get('/diary/sessions/:sessionId', (c) => showSession(c, null))
  .post('/diary/sessions/:sessionId/worker', async (c) => {
    requirePermission(c.var, 'rota.edit');
    const sent = await readForm(c, HandForm);
    if (!sent.ok) return showSession(c, sent.form);
    const { once, input } = sent;
    const sessionId = sessionIn(c);
    try {
      await asCaller(c, (work) => handOver(work, { once, sessionId, workerId: input.toId }));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'rota.held') throw error;
      return showSession(c, formWith(sent, [{ field: 'toId', message: m.diary_hand_over_held() }]));
    }
    return goOn(c, `/diary/sessions/${sessionId}`, 'diary_handed_over_done');
  });

const HandForm = z.object({
  toId: z
    .string()
    .optional()
    .transform((value, context): WorkerId => {
      const id = idOf<WorkerId>().safeParse(value).data;
      if (!id) context.addIssue({ code: 'custom', message: m.diary_hand_over_missing() });
      return id ?? ('' as WorkerId);
    }),
});

const CancelForm = z
  .object({
    session: ticked,
    cancel: ticked,
    day: z.string().optional(),
    with: z.string().optional(),
    kind: z.enum(['annual', 'sick', 'training', 'other']).catch('other'),
  })
  .transform(({ session, cancel, day, with: whose, kind }) => {
    const on = parseDay(day ?? '');
    const workerId = idOf<WorkerId>().safeParse(whose).data;
    return {
      sessionIds: sessionsAsked(session),
      cancelIds: cancel.flatMap((id) => idOf<AppointmentId>().safeParse(id).data ?? []),
      away: on && workerId ? { day: on, workerId, kind } : null,
    };
  });

function cancellingIn(c: Context<Env>, own: WorkerId): Cancelling {
  const day = parseDay(c.req.query('day') ?? '');
  if (day === null) return { sessionIds: sessionsAsked(c.req.queries('session') ?? []) };
  return { day, workerId: idOf<WorkerId>().safeParse(c.req.query('with')).data ?? own };
}

async function showSession(c: Context<Env>, form: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) => sessionView(work, sessionIn(c), form ?? undefined));
  return show(c, <SessionPage shell={c.var.shell} view={view} />, form ? 422 : 200);
}

function sessionIn(c: Context<Env>): SessionId {
  return pathParam(c, 'sessionId', idOf<SessionId>());
}
