import { Hono } from 'hono';
import type { Context } from 'hono';

import { readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { dayOf } from '#platform/local-date.ts';

import { amendConnectionNote } from '../../commands/amend-connection-note.ts';
import { changeConnectionFollowUp } from '../../commands/change-connection-follow-up.ts';
import { setConnectionStatus } from '../../commands/set-connection-status.ts';
import { withdrawConnectionConsent } from '../../commands/withdraw-connection-consent.ts';
import { ConnectionPage } from '../connection.page.tsx';
import { connectionView } from '../connection.view.ts';
import type { SentForms } from '../connection.view.ts';
import { ConnectionsPage } from '../connections.page.tsx';
import { connectionsView } from '../connections.view.ts';
import { FollowUpForm, NoteForm, StatusSent, WithdrawForm } from '../forms.ts';
import { NotePage } from '../note.page.tsx';
import { noteView } from '../note.view.ts';
import { noteId } from '../status-form.page.tsx';
import { connectionParam, connectionsHref, personOf, stepParam } from './params.ts';

/** What somebody was connected to, and what came of it. */
export const connectionRoutes = new Hono<Env>()
  .get('/people/:personId/connections', async (c) => {
    const view = await asCaller(c, (work) => connectionsView(work, personOf(c), null));
    return show(c, <ConnectionsPage shell={c.var.shell} view={view} />);
  })
  .get('/people/:personId/connections/:id', (c) => showConnection(c, {}))
  .post('/people/:personId/connections/:id/status', async (c) => {
    const sent = await readForm(c, StatusSent);
    if (!sent.ok) return showConnections(c, sent.form);
    const { input, once, version } = sent;
    const { status, note } = input;
    await asCaller(c, (work) =>
      setConnectionStatus(work, { ...ofConnection(c), once, version, status, note }),
    );
    return goOn(c, `${connectionsHref(c)}#c-${connectionParam(c)}`, 'plans_connection_status_done');
  })
  .post('/people/:personId/connections/:id/follow-up', async (c) => {
    const sent = await readForm(c, FollowUpForm(dayOf(c.var.now)));
    if (!sent.ok) return showConnection(c, { followUp: sent.form });
    const { input, once, version } = sent;
    await asCaller(c, (work) =>
      changeConnectionFollowUp(work, { ...ofConnection(c), once, version, ...input }),
    );
    return goOn(c, connectionHref(c), 'plans_connection_day_done');
  })
  .post('/people/:personId/connections/:id/withdrawal', async (c) => {
    const sent = await readForm(c, WithdrawForm);
    if (!sent.ok) return showConnection(c, { withdraw: sent.form });
    const { input, once, version } = sent;
    await asCaller(c, (work) =>
      withdrawConnectionConsent(work, { ...ofConnection(c), once, version, ...input }),
    );
    return goOn(c, connectionHref(c), 'plans_connection_withdraw_done');
  })
  .get('/people/:personId/connections/:id/notes/:step', (c) => showNote(c, null))
  .post('/people/:personId/connections/:id/notes/:step', async (c) => {
    const sent = await readForm(c, NoteForm);
    if (!sent.ok) return showNote(c, sent.form);
    const { input, once, version } = sent;
    const of = { ...ofConnection(c), step: stepParam(c), once, version };
    await asCaller(c, (work) => amendConnectionNote(work, { ...of, ...input }));
    return goOn(c, connectionHref(c), 'plans_connection_note_done');
  });

const ofConnection = (c: Context<Env>) => ({ personId: personOf(c), connectionId: connectionParam(c) });

const connectionHref = (c: Context<Env>) => `${connectionsHref(c)}/${connectionParam(c)}`;

/** The list again, with the error at the connection that it is about. */
async function showConnections(c: Context<Env>, sent: FormState) {
  const id = connectionParam(c);
  const why = sent.values['asks'] === 'why';
  const errors = sent.errors.map(({ message }) => ({ field: noteId(id, why), message }));
  const form = { ...sent, errors };
  const view = await asCaller(c, (work) => connectionsView(work, personOf(c), { id, form }));
  return show(c, <ConnectionsPage shell={c.var.shell} view={view} />, 422);
}

async function showConnection(c: Context<Env>, sent: SentForms) {
  const of = { personId: personOf(c), id: connectionParam(c), sent };
  const view = await asCaller(c, (work) => connectionView(work, of));
  return show(c, <ConnectionPage shell={c.var.shell} view={view} />, view.wrong ? 422 : 200);
}

async function showNote(c: Context<Env>, sent: FormState | null) {
  const of = { personId: personOf(c), id: connectionParam(c), step: stepParam(c), sent };
  const view = await asCaller(c, (work) => noteView(work, of));
  return show(c, <NotePage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}
