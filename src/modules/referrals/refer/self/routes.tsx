import { randomUUID } from 'node:crypto';

import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';

import { schemeToAsk } from '#modules/directory';
import type { SchemeId } from '#modules/directory';
import { m } from '#text';
import { blankForm, formWith, readForm, typedIn } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf, newId } from '#platform/ids.ts';
import { localeNow } from '#platform/locale.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Actor, OpenWork } from '#platform/work.ts';

import { dueOf } from '../../domain/due.ts';
import type { PausedAt } from '../before-referring.ts';
import { firstUnanswered, neighbourOf, withAnswers } from './answers.ts';
import { answersToCheck } from './check-shown.ts';
import { CheckSelfPage } from './pages/check-self.page.tsx';
import { DonePage } from './pages/done.page.tsx';
import { RefusedPage } from './pages/refused.page.tsx';
import { StartPage } from './pages/start.page.tsx';
import { StepPage } from './pages/step.page.tsx';
import { placesFor, placesOfNetwork } from './places.ts';
import { isTooQuick } from './quick.ts';
import { selfReferralIn, sendSelfReferral } from './send-self.ts';
import { stepView } from './step-view.ts';
import { errorsAcross, isForMe, stepForms, stepNames } from './steps.ts';
import type { Setting, StepName } from './steps.ts';
import { forgetVisit, keepAsked, keepAsking, visitMinutes, visitNow, visitorOf } from './visit.ts';
import type { Asking } from './visit.ts';

const start = '/self-referral';
const check = `${start}/check`;
const done = `${start}/done`;
const lost = `${start}?lost=1`;
const cookie = 'kith-asking';

/** Asking for a link worker oneself, or for somebody one cares for: no account, no script needed. */
export const selfRoutesWith = (pausedAt: PausedAt) =>
  new Hono<Env>()
    .get(start, async (c) => {
      const scheme = await schemeIn(c, c.req.query('scheme'));
      const dueOn = dueOf({ receivedOn: dayOf(c.var.now), urgency: 'routine', safeguarding: false });
      const pause = scheme && (await pausedAt(c.var.openWork, { ...scheme, practiceId: null }));
      const view = { dueOn, lost: c.req.query('lost') === '1', scheme, pause };
      return show(c, <StartPage shell={c.var.shell} view={view} />);
    })
    .post(start, async (c) => {
      const visitor = visitorOf(newVisit(c));
      const scheme = await schemeIn(c, (await typedIn(c))['scheme']);
      const typed = { language: localeNow(), prefers: 'phone', ...(scheme && { network: scheme.networkId }) };
      const asking = { key: newId<string>(), startedAt: c.var.now, lookedTwice: false, typed };
      await keepAsking({ openWork: c.var.openWork, visitor }, asking);
      return goOn(c, `${start}/who`);
    })
    .post(`${start}/stop`, async (c) => {
      const ground = groundOf(c);
      if (ground) await forgetVisit(ground);
      setCookie(c, cookie, '', { ...cookieOptions(c), maxAge: 0 });
      return goOn(c, '/');
    })
    .get(done, async (c) => {
      const ground = groundOf(c);
      const visit = ground && (await visitNow(ground, c.var.now));
      if (visit?.stage !== 'asked') return goOn(c, visit ? check : start);
      return show(c, <DonePage shell={c.var.shell} view={visit} />);
    })
    .get(check, (c) =>
      withAsking(c, async (asked) =>
        showCheck(c, { ...asked, pausedAt }, { form: blankForm(), lookAgain: false }),
      ),
    )
    .post(check, (c) => withAsking(c, async (asked) => send(c, { ...asked, pausedAt })))
    .get(`${start}/:step`, (c) =>
      withAsking(c, async (asked) => showStep(c, asked, blankForm(asked.asking.typed))),
    )
    .post(`${start}/:step`, (c) => withAsking(c, async (asked) => readStep(c, asked)));

/** The same where nothing is ever paused. */
export const selfRoutes = selfRoutesWith(() => Promise.resolve(null));

type Ground = { readonly openWork: OpenWork; readonly visitor: Actor };
type Asked = { readonly ground: Ground; readonly asking: Asking; readonly setting: Setting };
type ToSend = Asked & { readonly pausedAt: PausedAt };

/** The scheme whose page they came from; null when there is none, or it cannot be asked here. */
async function schemeIn(c: Context<Env>, text: unknown) {
  const id = idOf<SchemeId>().safeParse(text);
  if (!id.success) return null;
  const scheme = await asCaller(c, (work) => schemeToAsk(work, id.data));
  return scheme && { ...scheme, id: id.data };
}

function newVisit(c: Context<Env>): string {
  const id = randomUUID();
  setCookie(c, cookie, id, cookieOptions(c));
  return id;
}

/** Gone with the browser, and never sent to another site's forms. */
function cookieOptions(c: Context<Env>) {
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
  return { path: start, httpOnly: true, sameSite: 'Lax', secure, maxAge: visitMinutes * 60 } as const;
}

function groundOf(c: Context<Env>): Ground | null {
  const visitId = z.guid().safeParse(getCookie(c, cookie));
  return visitId.success ? { openWork: c.var.openWork, visitor: visitorOf(visitId.data) } : null;
}

/** Goes on with what was answered before; without that, back to the start. */
async function withAsking(c: Context<Env>, body: (asked: Asked) => Promise<Response>): Promise<Response> {
  const ground = groundOf(c);
  const visit = ground && (await visitNow(ground, c.var.now));
  if (!ground || !visit) return goOn(c, lost);
  if (visit.stage === 'asked') return goOn(c, done);
  const everywhere = await placesFor(ground.openWork, ground.visitor);
  const places = placesOfNetwork(everywhere, visit.typed['network']);
  const setting = { forMe: isForMe(visit.typed), today: dayOf(c.var.now), places };
  return body({ ground, asking: visit, setting });
}

function stepIn(c: Context<Env>): StepName {
  return pathParam(c, 'step', z.enum(stepNames));
}

function isForCheck(c: Context<Env>): boolean {
  return c.req.query('then') === 'check';
}

async function showStep(c: Context<Env>, { asking, setting }: Asked, form: FormState): Promise<Response> {
  const view = stepView({ name: stepIn(c), asking, setting, form, toCheck: isForCheck(c) });
  return show(c, <StepPage shell={c.var.shell} view={view} />, form.errors.length > 0 ? 422 : 200);
}

async function readStep(c: Context<Env>, asked: Asked): Promise<Response> {
  const { ground, asking, setting } = asked;
  const name = stepIn(c);
  const given = await typedIn(c);
  const sent = await readForm(c, stepForms[name](setting));
  const errors = [...(sent.ok ? [] : sent.form.errors), ...errorsAcross(name, given, setting)];
  if (errors.length > 0)
    return showStep(c, asked, formWith({ typed: given, once: newId(), version: null }, errors));
  const typed = withAnswers(asking.typed, name, given);
  await keepAsking(ground, { ...asking, typed });
  const isWhole = firstUnanswered(typed, { ...setting, forMe: isForMe(typed) }) === null;
  const next = isWhole ? null : neighbourOf(name, typed, 1);
  return goOn(c, next ? `${start}/${next}` : check);
}

type Showing = { readonly form: FormState; readonly lookAgain: boolean };

async function showCheck(
  c: Context<Env>,
  { asking, setting, pausedAt }: ToSend,
  showing: Showing,
): Promise<Response> {
  const missing = firstUnanswered(asking.typed, setting);
  if (missing) return goOn(c, `${start}/${missing}`);
  const at = selfReferralIn(asking.typed, setting);
  const pause =
    at && (await pausedAt(c.var.openWork, { networkId: at.networkId, practiceId: at.practiceId }));
  const view = answersToCheck(asking.typed, setting, { ...showing, pause });
  const isWrong = showing.lookAgain || showing.form.errors.length > 0;
  return show(c, <CheckSelfPage shell={c.var.shell} view={view} />, isWrong ? 422 : 200);
}

async function send(c: Context<Env>, asked: ToSend): Promise<Response> {
  const { ground, asking, setting } = asked;
  const typed = await typedIn(c);
  if (typed['website']) return show(c, <RefusedPage shell={c.var.shell} />);
  const referral = selfReferralIn(asking.typed, setting);
  if (!referral) return showCheck(c, asked, { form: blankForm(), lookAgain: false });
  if (typed['agree'] !== 'yes') {
    const errors = [{ field: 'agree', message: m.referrals_self_missing_agree() }];
    return showCheck(c, asked, { form: { ...blankForm(), errors }, lookAgain: false });
  }
  if (isTooQuick(asking.startedAt, c.var.now) && !asking.lookedTwice) {
    await keepAsking(ground, { ...asking, lookedTwice: true });
    return showCheck(c, asked, { form: blankForm({ agree: 'yes' }), lookAgain: true });
  }
  const received = await sendSelfReferral(ground.openWork, ground.visitor, { once: asking.key, ...referral });
  await keepAsked(ground, received);
  return goOn(c, done);
}
