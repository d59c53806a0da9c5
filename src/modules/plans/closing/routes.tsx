import { Hono } from 'hono';
import type { Context } from 'hono';

import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { closeSupport } from '../commands/close-support.ts';
import { reopenSupport } from '../commands/reopen-support.ts';
import { ClosedPage } from './closed.page.tsx';
import { closedView } from './closed.view.ts';
import type { ClosedAsked } from './closed.view.ts';
import { ClosingPage } from './closing.page.tsx';
import { closingView } from './closing.view.ts';
import type { ClosingAsked } from './closing.view.ts';
import { refusedClosing } from './field-errors.ts';
import { ClosureForm, ReopeningForm } from './forms.ts';

/** What has to be answered before anybody's support can be ended, and where; null when nothing has. */
type First = (work: Work, personId: PersonId) => Promise<string | null>;

/**
 * Ending the support of somebody, and opening it again.
 *
 * @param first Known above this module: a question about somebody's welfare, for instance.
 */
export function closingRoutesWith({ first }: { readonly first: First }): Hono<Env> {
  return new Hono<Env>()
    .get('/people/:personId/closure', async (c) => (await sentToFirst(c, first)) ?? showClosing(c, null))
    .post('/people/:personId/closure', async (c) => (await sentToFirst(c, first)) ?? close(c))
    .get('/people/:personId/reopening', (c) => showClosed(c, {}))
    .post('/people/:personId/reopening', (c) => reopen(c));
}

/** What was typed is kept as a draft meanwhile. */
async function sentToFirst(c: Context<Env>, first: First): Promise<Response | null> {
  const place = await asCaller(c, async (work) => {
    requirePermission(work, 'plans.close');
    await personInReach(work, personOf(c));
    return first(work, personOf(c));
  });
  return place === null ? null : goOn(c, place, 'after_welfare_first_done');
}

async function close(c: Context<Env>): Promise<Response> {
  const sent = await readForm(c, ClosureForm);
  if (!sent.ok) return showClosing(c, sent.form);
  const { do: doing, ...input } = sent.input;
  if (doing === 'look') return showClosing(c, formWith(sent, []), sent.input);
  const { once, version } = sent;
  try {
    await asCaller(c, async (work) => {
      await closeSupport(work, { ...input, once, version, personId: personOf(c) });
      await dropDraft(work, c.req.path);
    });
  } catch (error) {
    const field = refusedClosing(error);
    if (field) return showClosing(c, formWith(sent, [field]));
    if (isClosedAlready(error)) return showClosed(c, { late: typedBy(sent.typed) }, 409);
    throw error;
  }
  return goOn(c, c.req.path, 'plans_closed_done');
}

async function reopen(c: Context<Env>): Promise<Response> {
  const sent = await readForm(c, ReopeningForm);
  if (!sent.ok) return showClosed(c, { sent: sent.form }, 422);
  const { once, version, input } = sent;
  const personId = personOf(c);
  await asCaller(c, (work) => reopenSupport(work, { once, version, personId, reason: input.reason }));
  return goOn(c, `/people/${personId}`, 'plans_reopened_done');
}

/** The page to close, or the page of what has been closed. `sent` is shown again; `look` shows the message too. */
async function showClosing(c: Context<Env>, sent: FormState | null, look: ClosingAsked['look'] = null) {
  try {
    const view = await asCaller(c, (work) =>
      closingView(work, {
        personId: personOf(c),
        look,
        form: (start) => sent ?? startForm(c, work, start),
      }),
    );
    return await show(
      c,
      <ClosingPage shell={c.var.shell} view={view} />,
      view.form.errors.length > 0 ? 422 : 200,
    );
  } catch (error) {
    if (!isClosedAlready(error)) throw error;
    return sent ? showClosed(c, { late: typedBy(sent.values) }, 409) : showClosed(c, {});
  }
}

async function showClosed(
  c: Context<Env>,
  asked: Omit<ClosedAsked, 'personId'>,
  status: 200 | 409 | 422 = 200,
) {
  const view = await asCaller(c, (work) => closedView(work, { ...asked, personId: personOf(c) }));
  return show(c, <ClosedPage shell={c.var.shell} view={view} />, status);
}

function isClosedAlready(error: unknown): boolean {
  return (
    error instanceof Refusal && ['plans.closed-already', 'referrals.episode-closed'].includes(error.code)
  );
}

/** Only what somebody wrote themselves is worth keeping for them: the choices are quickly made again. */
function typedBy(typed: Typed): Typed {
  const written = Object.entries(typed).filter(
    ([name, value]) => (name === 'note' || name === 'ask' || name.startsWith('comment-')) && value !== '',
  );
  return Object.fromEntries(written);
}

const personOf = (c: Context<Env>) => pathParam(c, 'personId', idOf<PersonId>());
