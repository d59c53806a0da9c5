import { Hono } from 'hono';
import type { Context } from 'hono';

import { m } from '#text';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState, Sent } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { dayOf } from '#platform/local-date.ts';

import { makeConnection } from '../../commands/make-connection.ts';
import { AgreePage } from '../agree.page.tsx';
import { ConnectPage } from '../connect.page.tsx';
import { agreeView, connectView } from '../connect.view.ts';
import type { AgreeView, ConnectAsked } from '../connect.view.ts';
import { ConnectForm } from '../forms.ts';
import type { ConnectSent } from '../forms.ts';
import { connectionsHref, goalQuery, personOf, serviceParam, wayQuery } from './params.ts';
import { wayTyped } from './way-typed.ts';

/** Connecting somebody to one service: who gets in touch, what is told, and that they agree. */
export const connectRoutes = new Hono<Env>()
  .get('/people/:personId/connections/new/:serviceId', async (c) => {
    const asked = { ...askedIn(c), way: wayQuery(c), goalId: goalQuery(c), form: blankForm };
    const view = await asCaller(c, (work) => connectView(work, asked));
    return show(c, <ConnectPage shell={c.var.shell} view={view} />);
  })
  .post('/people/:personId/connections/new/:serviceId', async (c) => {
    const sent = await readForm(c, ConnectForm(dayOf(c.var.now)));
    if (!sent.ok) return showConnect(c, sent.form, 422);
    const form = formWith(sent, []);
    if (sent.input.step === 'change') return showConnect(c, form, 200);
    const view = await asCaller(c, (work) => agreeView(work, askedWith(c, form, sent.input), sent.input));
    if (view.lines.length === 0) return make(c, sent);
    if (sent.input.step === 'look') return show(c, <AgreePage shell={c.var.shell} view={view} />);
    if (sent.input.consent === null) return showUnagreed(c, view);
    return make(c, sent);
  });

type Ready = Extract<Sent<ConnectSent>, { readonly ok: true }>;

async function make(c: Context<Env>, { input, once, version }: Ready): Promise<Response> {
  const { way, shared: chosen, help, consent, followUpOn, goalId, note } = input;
  const choices = { way, chosen, help, consent, followUpOn, goalId, note, version };
  const of = { once, personId: personOf(c), serviceId: serviceParam(c) };
  const id = await asCaller(c, (work) => makeConnection(work, { ...of, ...choices }));
  return goOn(c, `${connectionsHref(c)}/${id}`, 'plans_connect_done');
}

const askedIn = (c: Context<Env>) => ({ personId: personOf(c), serviceId: serviceParam(c) });

function askedWith(c: Context<Env>, form: FormState, { way, goalId }: ConnectSent): ConnectAsked {
  return { ...askedIn(c), way, goalId, form: () => form };
}

async function showConnect(c: Context<Env>, form: FormState, status: 200 | 422) {
  const asked = { ...askedIn(c), way: wayTyped(form), goalId: null, form: () => form };
  const view = await asCaller(c, (work) => connectView(work, asked));
  return show(c, <ConnectPage shell={c.var.shell} view={view} />, status);
}

/** Nothing is told without consent: the page stays, and says what is missing. */
function showUnagreed(c: Context<Env>, view: AgreeView) {
  const errors = [{ field: 'consent', message: m.plans_connect_agree_missing() }];
  const wrong = { ...view, form: { ...view.form, errors } };
  return show(c, <AgreePage shell={c.var.shell} view={wrong} />, 422);
}
