import { Hono } from 'hono';
import type { Context } from 'hono';

import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { inLocale } from '#platform/locale.ts';

import { sendConnectionShortlist } from '../../commands/send-connection-shortlist.ts';
import { suggestConnections } from '../../commands/suggest-connections.ts';
import { takeOffConnection } from '../../commands/take-off-connection.ts';
import { findHref } from '../find-query.ts';
import type { FindQuery } from '../find-query.ts';
import { FindPage } from '../find.page.tsx';
import { findView } from '../find.view.ts';
import { NoFields, SendForm, ShortlistForm } from '../forms.ts';
import { refusedField } from '../refused-field.ts';
import { SheetPage } from '../sheet.page.tsx';
import { sheetView } from '../sheet.view.ts';
import { ShortlistPage } from '../shortlist.page.tsx';
import { shortlistView } from '../shortlist.view.ts';
import { connectionParam, goalQuery, personOf, typedQuery } from './params.ts';

/** Looking for who can help, ticking what might, and giving it to the person. */
export const shortlistRoutes = new Hono<Env>()
  .get('/people/:personId/connections/new', (c) => showFind(c, queryIn(c), null))
  .get('/people/:personId/shortlist', (c) => showShortlist(c, null))
  .post('/people/:personId/shortlist', async (c) => {
    const sent = await readForm(c, ShortlistForm);
    if (!sent.ok) return showFind(c, queryTyped(sent.form), sent.form);
    const { services: serviceIds, q, near, goal } = sent.input;
    const of = { once: sent.once, personId: personOf(c), serviceIds };
    const error = await refusedField(asCaller(c, (work) => suggestConnections(work, of)));
    const query = { words: q, near, goalId: goal === '' ? null : goal, after: null };
    if (error) return showFind(c, query, formWith(sent, [error]));
    return goOn(c, findHref(`/people/${personOf(c)}`, query), 'plans_shortlist_added_done');
  })
  .post('/people/:personId/shortlist/message', async (c) => {
    const sent = await readForm(c, SendForm);
    if (!sent.ok) return showShortlist(c, sent.form);
    const { input, once, version: seen } = sent;
    const of = { ...input, once, seen, personId: personOf(c) };
    const error = await refusedField(asCaller(c, (work) => sendConnectionShortlist(work, of)));
    if (error) return showShortlist(c, formWith(sent, [error]));
    const done = input.channel === 'letter' ? 'plans_shortlist_letter_done' : 'plans_shortlist_sent_done';
    return goOn(c, shortlistHref(c), done);
  })
  .post('/people/:personId/shortlist/:id/removal', async (c) => {
    const sent = await readForm(c, NoFields);
    if (!sent.ok) return goOn(c, shortlistHref(c));
    const of = { once: sent.once, personId: personOf(c), connectionId: connectionParam(c) };
    await asCaller(c, (work) => takeOffConnection(work, of));
    return goOn(c, shortlistHref(c), 'plans_shortlist_off_done');
  })
  .get('/people/:personId/shortlist/print', async (c) => {
    const view = await asCaller(c, (work) => sheetView(work, personOf(c)));
    return inLocale(view.locale, () => show(c, <SheetPage view={view} />));
  });

const shortlistHref = (c: Context<Env>) => `/people/${personOf(c)}/shortlist`;

function queryIn(c: Context<Env>): FindQuery {
  return {
    words: typedQuery(c, 'q', 200),
    near: typedQuery(c, 'near', 80),
    goalId: goalQuery(c),
    after: c.req.query('after') ?? null,
  };
}

/** The search that the ticks came from, as far as it can be read. */
function queryTyped({ values }: FormState): FindQuery {
  const text = (name: string, longest: number) =>
    String(values[name] ?? '')
      .trim()
      .slice(0, longest);
  return { words: text('q', 200), near: text('near', 80), goalId: null, after: null };
}

async function showFind(c: Context<Env>, query: FindQuery, sent: FormState | null) {
  const form = sent ?? blankForm();
  const view = await asCaller(c, (work) => findView(work, { personId: personOf(c), query, form }));
  return show(c, <FindPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

async function showShortlist(c: Context<Env>, sent: FormState | null) {
  const view = await asCaller(c, (work) => shortlistView(work, { personId: personOf(c), sent }));
  return show(c, <ShortlistPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}
