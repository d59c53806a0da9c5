import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { blankForm, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';

import type { AppointmentId } from '../domain/appointment.ts';
import { afterView } from './after.view.ts';
import { answerWelfare } from './commands/answer-welfare.ts';
import { chooseNext } from './commands/choose-next.ts';
import { keepAnswer } from './commands/keep-answer.ts';
import { sayCame } from './commands/say-came.ts';
import { writeKindly } from './commands/write-kindly.ts';
import type { NextOffer } from './domain/went.ts';
import { AnotherForm, CameForm, HelpfulForm, nextForm, welfareForm } from './forms.ts';
import { AfterPage } from './pages/after.page.tsx';
import { WelfarePage } from './pages/welfare.page.tsx';
import { welfareView } from './welfare.view.ts';

/** How an appointment went, what comes next, and how somebody is who missed several. */
export const afterRoutes = new Hono<Env>()
  .get('/appointments/:appointmentId/after', (c) => shown(c, null))
  .post('/appointments/:appointmentId/after/came', async (c) => {
    const sent = await readForm(c, CameForm);
    if (!sent.ok) return shown(c, sent.form);
    const said = { once: sent.once, seen: sent.version, id: idIn(c), ...sent.input };
    await asCaller(c, (work) => sayCame(work, said));
    return goOn(c, pathOf(c));
  })
  .post('/appointments/:appointmentId/after/helpful', async (c) => {
    const sent = await readForm(c, HelpfulForm);
    if (!sent.ok) return shown(c, sent.form, 'helpful');
    const answered = { question: 'helpful', ...sent.input } as const;
    const { once, version: seen } = sent;
    await asCaller(c, (work) => keepAnswer(work, { once, seen, id: idIn(c), answered }));
    return goOn(c, pathOf(c));
  })
  .post('/appointments/:appointmentId/after/another', async (c) => {
    const sent = await readForm(c, AnotherForm);
    if (!sent.ok) return shown(c, sent.form, 'another');
    const answered = { question: 'another', ...sent.input } as const;
    const { once, version: seen } = sent;
    await asCaller(c, (work) => keepAnswer(work, { once, seen, id: idIn(c), answered }));
    return goOn(c, pathOf(c), 'after_recorded_done');
  })
  .post('/appointments/:appointmentId/after/next', async (c) => {
    const sent = await readForm(c, nextForm(dayOf(c.var.now)));
    if (!sent.ok) return shown(c, sent.form);
    const chosen = { once: sent.once, seen: sent.version, id: idIn(c), ...sent.input };
    const personId = await asCaller(c, (work) => chooseNext(work, chosen));
    return goOn(c, placeOf(sent.input.next, personId), flashes[sent.input.next]);
  })
  .post('/appointments/:appointmentId/after/message', async (c) => {
    const sent = await readForm(c, z.object({}));
    if (!sent.ok) throw new Error('a form without fields cannot be wrong');
    const why = await asCaller(c, (work) => writeKindly(work, idIn(c)));
    if (why !== null) return shown(c, { ...blankForm(), errors: [{ field: 'main', message: why }] });
    return goOn(c, pathOf(c), 'after_kindly_done');
  })
  .get('/appointments/:appointmentId/after/:step{(?:came|helpful|another|next|message)}', (c) =>
    c.redirect(pathOf(c), 303),
  )
  .get('/appointments/:appointmentId/after/welfare', (c) => shownWelfare(c, null))
  .post('/appointments/:appointmentId/after/welfare', async (c) => {
    const sent = await readForm(c, welfareForm(dayOf(c.var.now)));
    if (!sent.ok) return shownWelfare(c, sent.form);
    const answer = { once: sent.once, seen: sent.version, id: idIn(c), ...sent.input };
    await asCaller(c, (work) => answerWelfare(work, answer));
    return goOn(c, `/appointments/${idIn(c)}/after/welfare`, 'after_welfare_answered_done');
  });

const Asks = z.enum(['came', 'helpful', 'another']);

/** An error about a button leads to the page: what else there is to put right has a box. */
const boxes = new Set(['words', 'on']);

async function shown(c: Context<Env>, wrong: FormState | null, asked?: z.output<typeof Asks>) {
  const ask = asked ?? Asks.safeParse(c.req.query('ask')).data ?? null;
  const view = await asCaller(c, (work) => afterView(work, { id: idIn(c), ask }));
  const errors = wrong?.errors.map(({ field, message }) => ({
    field: boxes.has(field) ? field : 'main',
    message,
  }));
  const sent = wrong && { ...wrong, errors: errors ?? [] };
  return show(c, <AfterPage shell={c.var.shell} view={view} sent={sent} />, sent ? 422 : 200);
}

async function shownWelfare(c: Context<Env>, sent: FormState | null) {
  const view = await asCaller(c, (work) => welfareView(work, idIn(c), sent));
  return show(c, <WelfarePage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

/** Where what they chose is done. */
function placeOf(next: NextOffer, personId: string): string {
  const base = `/people/${personId}`;
  const places: Readonly<Record<NextOffer, string>> = {
    another: `${base}/appointments/new`,
    phone: `${base}/appointments/new?how=phone`,
    information: `${base}/connections/new`,
    'not-now': base,
    close: `${base}/closure`,
  };
  return places[next];
}

const flashes: Readonly<Record<NextOffer, string | undefined>> = {
  another: undefined,
  phone: undefined,
  information: 'after_information_done',
  'not-now': 'after_not_now_done',
  close: undefined,
};

function pathOf(c: Context<Env>): string {
  return `/appointments/${idIn(c)}/after`;
}

function idIn(c: Context<Env>): AppointmentId {
  return pathParam(c, 'appointmentId', idOf<AppointmentId>());
}
