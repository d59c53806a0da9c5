import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { noNetwork } from '#platform/ids.ts';
import { limiterFor } from '#platform/limiter.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Actor } from '#platform/work.ts';

import { originOf, queryOf } from '../routes/asked-page.ts';
import { keptIn, withKept } from '../pages/kept.ts';
import { codeIn, codeText } from './code.ts';
import { keepShortlist } from './keep-shortlist.ts';
import { SavedPage } from './saved.page.tsx';
import type { Sends } from './saved.page.tsx';
import { SendForm, isTooQuick } from './send-form.ts';
import { sendShortlist } from './send-shortlist.ts';
import { ShortlistSheetPage } from './sheet.page.tsx';
import { ShortlistPage } from './shortlist.page.tsx';
import { listView, savedView, sheetView } from './shortlist.view.ts';

export type ShortlistParts = { readonly url: string | null; readonly sends: Sends };

const home = '/directory/shortlist';

/** All of one Kith together: enough for a fair, and too little for whoever would write to the whole town. */
const messagesAnHour = 200;

/** A shortlist without an account: made, saved under a short address, printed, sent. */
export function shortlistRoutesWith({ url, sends }: ShortlistParts) {
  const limiter = limiterFor({ name: 'shortlists', points: messagesAnHour, seconds: 3600 });
  const showSaved = async (c: Context<Env>, form: FormState) => {
    const asked = { code: codeParam(c), origin: originOf(c, url) };
    const list = await asCaller(c, (work) => savedView(work, asked));
    const view = { list, sends, form };
    return show(c, <SavedPage shell={c.var.shell} view={view} />, form.errors.length > 0 ? 422 : 200);
  };
  return new Hono<Env>()
    .get(home, async (c) => {
      const view = await asCaller(c, (work) => listView(work, keptIn(queryOf(c))));
      return show(c, <ShortlistPage shell={c.var.shell} view={view} form={blankForm()} />);
    })
    .post(home, async (c) => {
      const sent = await readForm(c, z.object({ ids: z.string().default('') }));
      const ids = sent.ok ? keptIn(new URLSearchParams({ ids: sent.input.ids })) : [];
      if (ids.length === 0) return goOn(c, home);
      const code = await asCaller(c, (work) => keepShortlist(work, ids)).catch(nothingKept);
      return goOn(c, code ? `${home}/${codeText(code)}` : withKept(home, new URLSearchParams(), []));
    })
    .get(`${home}/:code`, (c) => showSaved(c, freshForm(c)))
    .get(`${home}/:code/print`, async (c) => {
      const asked = { code: codeParam(c), origin: originOf(c, url) };
      const view = await asCaller(c, (work) => sheetView(work, asked));
      return show(c, <ShortlistSheetPage view={view} />);
    })
    .post(`${home}/:code/message`, async (c) => {
      const code = codeParam(c);
      const path = `${home}/${codeText(code)}`;
      const sent = await readForm(c, SendForm(sends));
      const typed = sent.ok ? sent.typed : sent.form.values;
      // A program filled in what nobody sees: it is told what a person would be told.
      if (typed['website']) return goOn(c, path, 'shortlist_sent_done');
      if (!sent.ok) return showSaved(c, sent.form);
      const { to, shown } = sent.input;
      if (isTooQuick(shown, c.var.now)) return showSaved(c, shownAgain(sent, m.shortlist_look_again()));
      if ((await limiter.take('all')) > 0) throw new Refusal('too-many', 'http.too-many');
      const sending = { once: sent.once, code, to, origin: originOf(c, url) };
      const said = await c.var.openWork(sender(c.var.actor), (work) => sendShortlist(work, sending));
      if (said === 'sent') return goOn(c, path, 'shortlist_sent_done');
      return showSaved(c, shownAgain(sent, m.shortlist_enough()));
    });
}

/** Without the moment at which it was first shown: whoever has looked again may be as quick as they like. */
function shownAgain({ typed, once }: { readonly typed: Typed; readonly once: string }, message: string) {
  const { shown: _, ...kept } = typed;
  return formWith({ typed: kept, once, version: null }, [{ field: 'to', message }]);
}

function freshForm(c: Context<Env>): FormState {
  return blankForm({ shown: c.var.now.toISOString() });
}

function codeParam(c: Context<Env>): string {
  return pathParam(
    c,
    'code',
    z.string().transform((text, context) => {
      const code = codeIn(text);
      if (code === null) context.addIssue({ code: 'custom', message: 'no code' });
      return code ?? '';
    }),
  );
}

/** What is sent from the directory belongs to no network, so that no network's outbox shows to whom. */
function sender(actor: Actor): Actor {
  return { ...actor, networkIds: [noNetwork] };
}

function nothingKept(error: unknown): null {
  if (error instanceof Refusal && error.code === 'directory.nothing-kept') return null;
  throw error;
}
