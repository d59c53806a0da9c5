import { Hono } from 'hono';
import type { Context } from 'hono';

import { dropDraft, draftOf } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm, typedIn } from '#platform/forms.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { dayOf } from '#platform/local-date.ts';
import { OnceKey } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { BeforeReferring } from '../before-referring.ts';
import { checkView } from '../check.view.ts';
import { keepTyped, keptPath, keptUnder, newPath } from '../kept.ts';
import type { Kept } from '../kept.ts';
import { CheckPage } from '../pages/check.page.tsx';
import { ReferPage } from '../pages/refer.page.tsx';
import type { ReferView } from '../pages/refer.page.tsx';
import { errorsAcross, inPageOrder, isPicked, referForm } from '../refer-form.ts';
import { whyNotSought } from '../sought.ts';
import { referView } from '../refer.view.ts';
import { sendKept } from '../send-kept.ts';
import { unansweredIn } from '../unanswered.ts';

const atFirst: Typed = { urgency: 'routine', language: 'en', prefers: 'phone' };

/** Referring: the form, its answers once more, and sending it. */
export const newRoutesWith = (beforehandOf: BeforeReferring) =>
  new Hono<Env>()
    .get(newPath, async (c) => {
      const [view, before] = await asCaller(c, async (work) => [
        await firstView(c, work),
        await beforehandOf(work),
      ]);
      return show(c, <ReferPage shell={c.var.shell} view={view} before={before} />);
    })
    .post(newPath, async (c) => {
      const { once } = await typedIn(c);
      const key = OnceKey.safeParse(once);
      return key.success ? readAnswers(c, key.data) : goOn(c, newPath);
    })
    .post(`${newPath}/afresh`, async (c) => {
      const { draft } = await typedIn(c);
      const kept = typeof draft === 'string' && draft.startsWith(newPath) ? draft : newPath;
      await asCaller(c, (work) => beginAfresh(work, kept));
      return goOn(c, newPath);
    })
    .get(`${newPath}/:key`, async (c) => {
      const key = pathParam(c, 'key', OnceKey);
      const answer = await asCaller(c, async (work): Promise<ReferView | Kept> => {
        requirePermission(work, 'referrals.refer');
        const kept = await keptUnder(work, key);
        return kept.stage === 'typed' ? keptView(c, work, key) : kept;
      });
      return 'form' in answer
        ? show(c, <ReferPage shell={c.var.shell} view={answer} />)
        : goOn(c, afterwards(answer));
    })
    .post(`${newPath}/:key`, async (c) => readAnswers(c, pathParam(c, 'key', OnceKey)))
    .get(`${newPath}/:key/check`, async (c) => {
      const key = pathParam(c, 'key', OnceKey);
      const asked = await asCaller(c, (work) => checkView(work, key));
      if (asked.stage === 'unready') return goOn(c, keptPath(key));
      return asked.stage === 'sent'
        ? goOn(c, afterwards(asked))
        : show(c, <CheckPage shell={c.var.shell} view={asked.view} />);
    })
    .post(`${newPath}/:key/check`, async (c) => {
      const key = pathParam(c, 'key', OnceKey);
      const id = await asCaller(c, (work) => sendKept(work, key));
      return goOn(c, id ? afterwards({ stage: 'sent', id }) : keptPath(key));
    });

async function beginAfresh(work: Work, kept: string): Promise<void> {
  requirePermission(work, 'referrals.refer');
  await dropDraft(work, kept);
}

function afterwards(kept: Kept): string {
  return kept.stage === 'sent' ? `/referrals/sent/${kept.id}/received` : newPath;
}

async function firstView(c: Context<Env>, work: Work): Promise<ReferView> {
  requirePermission(work, 'referrals.refer');
  const restored = (await draftOf(work, newPath)) !== null;
  return referView(work, { form: await startForm(c, work, { values: atFirst }), draft: newPath, restored });
}

async function keptView(c: Context<Env>, work: Work, key: string): Promise<ReferView> {
  const form = await startForm(c, work, { values: atFirst });
  return referView(work, { form: { ...form, once: key }, draft: keptPath(key), restored: false });
}

/** Looks people up, shows what is wrong, or goes on to check the answers. */
async function readAnswers(c: Context<Env>, key: string): Promise<Response> {
  const typed = await typedIn(c);
  if (typed['do'] === 'find') return findThem(c, key, typed);
  const sent = await readForm(c, referForm(dayOf(c.var.now), { picked: isPicked(typed) }));
  const ownErrors = sent.ok ? [] : sent.form.errors;
  const form = formWith({ typed, once: key, version: null }, [...ownErrors, ...errorsAcross(typed)]);
  const answer = await asCaller(c, (work) => keepOrShow(work, key, form));
  if (!('form' in answer))
    return goOn(c, answer.stage === 'sent' ? afterwards(answer) : `${keptPath(key)}/check`);
  return show(c, <ReferPage shell={c.var.shell} view={answer} />, 422);
}

/** Whoever presses the button is answered: with people, with nobody, or with what is needed to look. */
async function findThem(c: Context<Env>, key: string, typed: Typed): Promise<Response> {
  const error = whyNotSought(typed);
  if (error === null) {
    const kept = await asCaller(c, (work) => keepAsReferrer(work, key, typed));
    return goOn(c, kept.stage === 'sent' ? afterwards(kept) : `${keptPath(key)}#found`);
  }
  const form = formWith({ typed, once: key, version: null }, [error]);
  const view = await asCaller(c, (work) => referView(work, { form, draft: keptPath(key), restored: false }));
  return show(c, <ReferPage shell={c.var.shell} view={view} />, 422);
}

async function keepOrShow(work: Work, key: string, form: FormState): Promise<ReferView | Kept> {
  requirePermission(work, 'referrals.refer');
  const kept = await keptUnder(work, key);
  if (kept.stage === 'sent') return kept;
  const errors = inPageOrder([...form.errors, ...(await unansweredIn(work, form.values))]);
  if (errors.length > 0) {
    return referView(work, { form: { ...form, errors }, draft: keptPath(key), restored: false });
  }
  return keepTyped(work, key, form.values);
}

async function keepAsReferrer(work: Work, key: string, typed: Typed): Promise<Kept> {
  requirePermission(work, 'referrals.refer');
  return keepTyped(work, key, typed);
}
