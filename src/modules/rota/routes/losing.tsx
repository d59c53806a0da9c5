import { Hono } from 'hono';
import type { Context } from 'hono';

import type { WorkerId } from '#modules/workforce';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { addDays } from '#platform/local-date.ts';

import type { Bookings } from '../bookings.ts';
import { handOverRota } from '../commands/hand-over-rota.ts';
import { withdrawRoom } from '../commands/withdraw-room.ts';
import type { RoomId } from '../domain/site.ts';
import { leavingView } from '../ending.view.ts';
import { losingImpact } from '../impact.view.ts';
import type { Losing } from '../losing.ts';
import { LeavingPage, WithdrawPage } from '../pages/losing.page.tsx';
import { LeavingForm, WithdrawForm } from '../place-forms.ts';
import { withdrawView } from '../places.view.ts';
import { showImpact } from './clinics.tsx';
import { needsDecision } from './deciding.ts';

/** A room is withdrawn, or a worker leaves. */
export function losingRoutesWith(bookings: Bookings): Hono<Env> {
  return new Hono<Env>()
    .get('/rota/rooms/:roomId/withdrawal', (c) => showWithdraw(c, null))
    .post('/rota/rooms/:roomId/withdrawal', (c) => withdraw(c, bookings))
    .get('/rota/workers/:workerId/leaving', (c) => showLeaving(c, null))
    .post('/rota/workers/:workerId/leaving', (c) => leave(c, bookings));
}

async function withdraw(c: Context<Env>, bookings: Bookings): Promise<Response> {
  const sent = await readForm(c, WithdrawForm);
  if (!sent.ok) return showWithdraw(c, sent.form);
  if (sent.typed['back'] === 'yes') return showWithdraw(c, formWith(sent, []), 200);
  const { once, version, input } = sent;
  const roomId = roomIn(c);
  const open = await needsDecision(() =>
    asCaller(c, (work) => withdrawRoom(work, { once, version, roomId, ...input }, bookings)),
  );
  if (!open) return goOn(c, '/rota/places', 'rota_room_withdrawn_done');
  const instead = input.insteadId && { roomId: input.insteadId };
  const losing: Losing = { from: input.from, lost: { roomIds: [roomId] }, instead };
  const deciding = { bookedIn: bookings.bookedIn, form: formWith(sent, []) };
  return showImpact(c, await asCaller(c, (work) => losingImpact(work, losing, deciding)));
}

async function leave(c: Context<Env>, bookings: Bookings): Promise<Response> {
  const sent = await readForm(c, LeavingForm);
  if (!sent.ok) return showLeaving(c, sent.form);
  if (sent.typed['back'] === 'yes') return showLeaving(c, formWith(sent, []), 200);
  const { once, input } = sent;
  const workerId = workerIn(c);
  const open = await needsDecision(() =>
    asCaller(c, (work) => handOverRota(work, { once, workerId, ...input }, bookings)),
  );
  if (!open) return goOn(c, '/rota', 'rota_handed_over_done');
  const instead = input.toId && { workerId: input.toId };
  const losing: Losing = { from: addDays(input.lastDay, 1), lost: { workerId }, instead };
  const deciding = { bookedIn: bookings.bookedIn, form: formWith(sent, []) };
  return showImpact(c, await asCaller(c, (work) => losingImpact(work, losing, deciding)));
}

async function showWithdraw(c: Context<Env>, sent: FormState | null, status: 200 | 422 = 422) {
  const view = await asCaller(c, (work) =>
    withdrawView(work, roomIn(c), async (given) => sent ?? startForm(c, work, given)),
  );
  return show(c, <WithdrawPage shell={c.var.shell} view={view} />, sent ? status : 200);
}

async function showLeaving(c: Context<Env>, sent: FormState | null, status: 200 | 422 = 422) {
  const view = await asCaller(c, (work) =>
    leavingView(work, workerIn(c), async (given) => sent ?? startForm(c, work, given)),
  );
  return show(c, <LeavingPage shell={c.var.shell} view={view} />, sent ? status : 200);
}

function roomIn(c: Context<Env>): RoomId {
  return pathParam(c, 'roomId', idOf<RoomId>());
}

function workerIn(c: Context<Env>): WorkerId {
  return pathParam(c, 'workerId', idOf<WorkerId>());
}
