import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';

import { m } from '#text';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { inLocale, localeNow } from '#platform/locale.ts';
import { wasSent } from '#platform/once.ts';
import { nameIn } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import { cancelAppointment } from '../commands/cancel-appointment.ts';
import { moveAppointment } from '../commands/move-appointment.ts';
import { confirmComing } from './confirm-coming.ts';
import { linkPath } from './link-for.ts';
import { linkView } from './link.view.ts';
import type { LinkView } from './link.view.ts';
import { moveView } from './move.view.ts';
import type { MoveView } from './move.view.ts';
import { offerKey, offersFor } from './offers.ts';
import { CancelPage, MovePage } from './pages/change.page.tsx';
import { LinkPage, OverPage } from './pages/link.page.tsx';
import { asLinkHolder } from './visitor.ts';
import type { Visit } from './visitor.ts';

const page = '/a/:token';

/** @param secret What the links of this Kith are sealed with. */
export function linkRoutesWith({ secret }: { readonly secret: string }): Hono<Env> {
  const withLink = <T,>(c: Context<Env>, body: (work: Work, visit: Visit) => Promise<T>) => {
    const name = nameIn(c.req.param('token') ?? '', linkPath, secret);
    return name === null ? null : asLinkHolder(c.var, name, body);
  };
  return new Hono<Env>()
    .get(page, async (c) => {
      const view = await withLink(c, linkView);
      return view ? showLink(c, view) : showOver(c);
    })
    .get(`${page}/move`, async (c) => {
      const view = await withLink(c, moveView);
      if (!view) return showOver(c);
      return view.state === 'coming' ? showMove(c, view, blankForm()) : goOn(c, pathOf(c));
    })
    .get(`${page}/cancel`, async (c) => {
      const view = await withLink(c, linkView);
      if (!view) return showOver(c);
      return view.state === 'coming' ? showCancel(c, view) : goOn(c, pathOf(c));
    })
    .get(`${page}/coming`, (c) => goOn(c, pathOf(c)))
    .post(`${page}/coming`, async (c) => {
      const done = await withLink(c, async (work, { appointment }) => {
        await confirmComing(work, appointment, 'link');
        return appointment.mode === 'face-to-face' ? 'link_confirmed_done' : 'link_suits_done';
      });
      return done ? goOn(c, pathOf(c), done) : showOver(c);
    })
    .post(`${page}/cancel`, (c) => cancel(c, withLink))
    .post(`${page}/move`, (c) => move(c, withLink));
}

async function cancel(c: Context<Env>, withLink: WithLink): Promise<Response> {
  const sent = await readForm(c, z.object({}));
  const once = sent.ok ? sent.once : sent.form.once;
  const done = await withLink(c, async (work, { appointment: { id, version } }) => {
    if (await wasSent(work, once)) return true;
    await cancelAppointment(work, { once, id, version: String(version), by: 'person' });
    return true;
  });
  return done ? goOn(c, pathOf(c), 'link_cancelled_done') : showOver(c);
}

async function move(c: Context<Env>, withLink: WithLink): Promise<Response> {
  const sent = await readForm(c, Choosing);
  if (!sent.ok) return showMoveAgain(c, withLink, sent.form);
  const { once } = sent;
  try {
    const done = await withLink(c, (work, visit) => moveTo(work, visit, { once, time: sent.input.time }));
    return done ? goOn(c, pathOf(c), 'link_moved_done') : showOver(c);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'appointments.just-taken')) throw error;
    const errors = [{ field: 'time', message: m.link_move_taken() }];
    return showMoveAgain(c, withLink, { ...formWith(sent, errors), once: crypto.randomUUID() });
  }
}

const Choosing = z.object({ time: z.string({ error: () => m.link_move_missing() }).min(1) });

type Choice = { readonly once: string; readonly time: string };

/** Only what was offered can be taken: whatever else is typed in is like a time that somebody else took. */
async function moveTo(work: Work, visit: Visit, { once, time }: Choice): Promise<true> {
  // A second click comes when it has moved already.
  if (await wasSent(work, once)) return true;
  const { id, version } = visit.appointment;
  const offer = (await offersFor(work, visit)).find((one) => offerKey(one) === time);
  if (!offer) throw new Refusal('conflict', 'appointments.just-taken');
  const { sessionId, from, minutes } = offer;
  await moveAppointment(work, { once, id, version: String(version), sessionId, from, minutes });
  return true;
}

type WithLink = <T>(
  c: Context<Env>,
  body: (work: Work, visit: Visit) => Promise<T>,
) => Promise<T | null> | null;

async function showMoveAgain(c: Context<Env>, withLink: WithLink, form: FormState): Promise<Response> {
  const view = await withLink(c, moveView);
  return view ? showMove(c, view, form) : showOver(c);
}

function showLink(c: Context<Env>, view: LinkView): Promise<Response> {
  return inTheirs(c, view, (shell) =>
    show(c, <LinkPage shell={shell} path={pathOf(c)} view={view} form={blankForm()} />),
  );
}

function showCancel(c: Context<Env>, view: LinkView): Promise<Response> {
  return inTheirs(c, view, (shell) =>
    show(c, <CancelPage shell={shell} path={pathOf(c)} view={view} form={blankForm()} />),
  );
}

function showMove(c: Context<Env>, view: MoveView, form: FormState): Promise<Response> {
  // They come in the order in which they suit; somebody with a calendar in their hand reads them by date.
  const byDate = view.offers.toSorted((one, other) => one.from.getTime() - other.from.getTime());
  const times = byDate.map((offer) => ({ value: offerKey(offer), from: offer.from, place: offer.site }));
  return inTheirs(c, view, (shell) =>
    show(
      c,
      <MovePage shell={shell} path={pathOf(c)} view={{ ...view, times }} form={form} />,
      form.errors.length > 0 ? 422 : 200,
    ),
  );
}

async function showOver(c: Context<Env>): Promise<Response> {
  return show(c, <OverPage shell={c.var.shell} />, 404);
}

type Shell = Env['Variables']['shell'];

/** In the language of the person, unless whoever reads has chosen one; nothing around it leads elsewhere. */
function inTheirs(
  c: Context<Env>,
  { language }: LinkView,
  body: (shell: Shell) => Promise<Response>,
): Promise<Response> {
  c.header('x-robots-tag', 'noindex');
  const chosen = getCookie(c, 'kith-language') !== undefined;
  const locale = chosen ? localeNow() : language === 'cy' ? 'cy' : 'en';
  return inLocale(locale, () => body({ ...c.var.shell, locale, nav: [] }));
}

function pathOf(c: Context<Env>): string {
  return `${linkPath}${c.req.param('token') ?? ''}`;
}
