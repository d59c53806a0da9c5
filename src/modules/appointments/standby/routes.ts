import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import type { PersonId } from '#modules/people';
import { readForm } from '#platform/forms.ts';
import { asCaller, goOn, pathParam } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf, newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId } from '../domain/appointment.ts';
import { appointmentOf } from '../reads.ts';
import { declineOffered, takeOffered } from './answer-offer.ts';
import type { AnswerOffer } from './answer-offer.ts';
import { joinStandby, leaveStandby } from './join-standby.ts';

/** Waiting for an earlier time, and answering when one is held. */
export const standbyRoutes = new Hono<Env>()
  .post('/people/:personId/standby', async (c) => {
    const [personId, once] = [personIn(c), await onceIn(c)];
    await asCaller(c, (work) => joinStandby(work, { once, personId, mode: null }));
    return goOn(c, `/people/${personId}/appointments`, 'appointments_waiting_done');
  })
  .post('/people/:personId/standby/end', async (c) => {
    const [personId, once] = [personIn(c), await onceIn(c)];
    await asCaller(c, (work) => leaveStandby(work, { once, personId }));
    return goOn(c, `/people/${personId}/appointments`, 'appointments_not_waiting_done');
  })
  .post('/appointments/:appointmentId/taking', (c) => answered(c, takeOffered, 'appointments_moved_done'))
  .post('/appointments/:appointmentId/declining', (c) =>
    answered(c, declineOffered, 'appointments_declined_done'),
  );

async function answered(
  c: Context<Env>,
  answer: (work: Work, input: AnswerOffer) => Promise<void>,
  flash: string,
): Promise<Response> {
  const id = pathParam(c, 'appointmentId', idOf<AppointmentId>());
  const once = await onceIn(c);
  const { personId } = await asCaller(c, async (work) => {
    await answer(work, { once, id });
    return appointmentOf(work, id);
  });
  return goOn(c, `/people/${personId}/appointments`, flash);
}

async function onceIn(c: Context<Env>): Promise<string> {
  const sent = await readForm(c, z.object({}));
  return sent.ok ? sent.once : newId<string>();
}

const personIn = (c: Context<Env>) => pathParam(c, 'personId', idOf<PersonId>());
