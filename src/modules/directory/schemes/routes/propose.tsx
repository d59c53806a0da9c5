import { randomUUID } from 'node:crypto';

import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';

import { blankForm, formWith, readForm, typedIn } from '#platform/forms.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf, newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { localeNow } from '#platform/locale.ts';

import { proposeScheme } from '../commands/propose-scheme.ts';
import type { SchemeId } from '../domain/scheme.ts';
import { ProposalCheckPage } from '../pages/proposal-check.page.tsx';
import { ProposalDonePage } from '../pages/proposal-done.page.tsx';
import { ProposalPage } from '../pages/proposal.page.tsx';
import { schemeLines } from '../pages/scheme-lines.ts';
import { isTooQuick, ProposalForm, proposedIn } from '../proposing/proposal-form.ts';
import type { Proposed } from '../proposing/proposal-form.ts';
import { forgetVisit, keepSent, keepWriting, visitMinutes, visitNow, visitorOf } from '../proposing/visit.ts';
import type { Ground, Writing } from '../proposing/visit.ts';
import { linkToken } from '../link-token.ts';
import { errorsAcross, wrongThroughout } from '../scheme-form.ts';
import { toCorrectView } from '../to-correct.view.ts';

const start = '/schemes/proposal';
const check = `${start}/check`;
const done = `${start}/done`;
const cookie = 'kith-proposing';

/** Anybody may propose a scheme: no account, no script needed, and nothing to solve. */
export const proposeRoutes = new Hono<Env>()
  .get(start, async (c) => {
    const writing = await writingNow(c);
    const correcting = await toCorrect(c);
    const goesOn = writing !== null && (!correcting || isSame(correcting, writing.typed));
    if (goesOn) return showForm(c, blankForm(writing.typed), writing.shownAt);
    return showForm(c, blankForm(correcting ?? {}), c.var.now);
  })
  .post(start, async (c) => {
    const typed = await typedIn(c);
    const shownAt = shownAtIn(typed['shownAt'], c.var.now);
    const sent = await readForm(c, ProposalForm);
    if (!sent.ok) return showForm(c, wrongThroughout(sent.form), shownAt);
    const errors = errorsAcross(sent.typed);
    if (errors.length > 0) return showForm(c, formWith(sent, errors), shownAt);
    const { once: _, version: __, shownAt: ___, ...kept } = typed;
    const before = await writingNow(c);
    const writing = { key: before?.key ?? newId<string>(), lookedTwice: before?.lookedTwice ?? false };
    await keepWriting(groundOf(c) ?? newGround(c), { ...writing, shownAt, typed: kept });
    return goOn(c, check);
  })
  .get(check, (c) => withProposed(c, (proposed) => showCheck(c, proposed, false)))
  .post(check, (c) => withProposed(c, (proposed) => send(c, proposed)))
  .get(done, async (c) => {
    const ground = groundOf(c);
    const visit = ground && (await visitNow(ground, c.var.now));
    if (visit?.stage !== 'sent') return goOn(c, visit ? check : start);
    return show(c, <ProposalDonePage shell={c.var.shell} told={visit.told} />);
  })
  .post(`${start}/stop`, async (c) => {
    const ground = groundOf(c);
    if (ground) await forgetVisit(ground);
    setCookie(c, cookie, '', { ...cookieOptions(c), maxAge: 0 });
    return goOn(c, '/schemes');
  });

/** Of one scheme, and by the word of the same. */
function isSame(one: Typed, other: Typed): boolean {
  return one['about'] === other['about'] && one['by'] === other['by'];
}

type Ready = Proposed & { readonly ground: Ground; readonly writing: Writing };

/** Goes on with what was written before; without that, back to the form. */
async function withProposed(c: Context<Env>, body: (ready: Ready) => Promise<Response>): Promise<Response> {
  const ground = groundOf(c);
  const visit = ground && (await visitNow(ground, c.var.now));
  if (!ground || !visit) return goOn(c, `${start}?lost=1`);
  if (visit.stage === 'sent') return goOn(c, done);
  const proposed = proposedIn(visit.typed, dayOf(c.var.now));
  return 'errors' in proposed ? goOn(c, start) : body({ ...proposed, ground, writing: visit });
}

/** The scheme whose page they came from, to put it right. */
async function toCorrect(c: Context<Env>): Promise<Typed | null> {
  const id = idOf<SchemeId>().safeParse(c.req.query('about'));
  if (!id.success) return null;
  const typed = await asCaller(c, (work) => toCorrectView(work, id.data));
  const by = c.req.query('by') ?? '';
  return typed && linkToken.test(by) ? { ...typed, by } : typed;
}

async function showForm(c: Context<Env>, form: FormState, shownAt: Date): Promise<Response> {
  const view = { form, shownAt: shownAt.toISOString(), lost: c.req.query('lost') === '1' };
  return show(c, <ProposalPage shell={c.var.shell} view={view} />, form.errors.length > 0 ? 422 : 200);
}

async function showCheck(c: Context<Env>, { details }: Ready, lookAgain: boolean): Promise<Response> {
  const view = { form: blankForm(), lines: schemeLines(details), lookAgain };
  return show(c, <ProposalCheckPage shell={c.var.shell} view={view} />, lookAgain ? 422 : 200);
}

async function send(c: Context<Env>, ready: Ready): Promise<Response> {
  const { ground, writing, details, about, by, proposerEmail } = ready;
  const { address2 } = await typedIn(c);
  // Whoever fills in what nobody sees is thanked too, and nothing is kept.
  const isProgram = Boolean(address2);
  if (!isProgram && isTooQuick(writing.shownAt, c.var.now) && !writing.lookedTwice) {
    await keepWriting(ground, { ...writing, lookedTwice: true });
    return showCheck(c, ready, true);
  }
  const proposal = { once: writing.key, details, about, by, proposerEmail, language: localeNow() };
  if (!isProgram) await asCaller(c, (work) => proposeScheme(work, proposal));
  await keepSent(ground, proposerEmail !== null);
  return goOn(c, done);
}

async function writingNow(c: Context<Env>): Promise<Writing | null> {
  const ground = groundOf(c);
  const visit = ground && (await visitNow(ground, c.var.now));
  return visit?.stage === 'writing' ? visit : null;
}

function shownAtIn(text: Typed[string] | undefined, now: Date): Date {
  const parsed = z.coerce.date().safeParse(text);
  return parsed.success && parsed.data <= now ? parsed.data : now;
}

function groundOf(c: Context<Env>): Ground | null {
  const visitId = z.guid().safeParse(getCookie(c, cookie));
  return visitId.success
    ? { openWork: c.var.openWork, visitor: visitorOf(visitId.data.toLowerCase()) }
    : null;
}

function newGround(c: Context<Env>): Ground {
  const id = randomUUID();
  setCookie(c, cookie, id, cookieOptions(c));
  return { openWork: c.var.openWork, visitor: visitorOf(id) };
}

/** Gone with the browser, and never sent to another site's forms. */
function cookieOptions(c: Context<Env>) {
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
  return { path: start, httpOnly: true, sameSite: 'Lax', secure, maxAge: visitMinutes * 60 } as const;
}
