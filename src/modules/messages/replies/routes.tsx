import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { dropDraft } from '#platform/drafts.ts';
import { prose } from '#platform/fields.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import type { ReplyId } from '../domain/reply.ts';
import type { Gate, Reach } from '../gate.ts';
import { whyNotWords } from '../pages/why-not-words.ts';
import { answerReply } from './commands/answer-reply.ts';
import { handReply } from './commands/hand-reply.ts';
import { settleReply } from './commands/settle-reply.ts';
import { RepliesPage } from './pages/replies.page.tsx';
import { ReplyPage } from './pages/reply.page.tsx';
import { repliesView } from './replies.view.ts';
import { replyView } from './reply.view.ts';
import { WriterForm } from './writer-form.ts';

const list = '/messages/replies';
const one = `${list}/:id{[0-9a-fA-F-]{36}}`;

export function repliesRoutesWith({ gate, own }: Reach): Hono<Env> {
  return new Hono<Env>()
    .get(list, async (c) => {
      const view = await asCaller(c, (work) => repliesView(work, own));
      return show(c, <RepliesPage shell={c.var.shell} view={view} />);
    })
    .get(one, (c) => showReply(c, gate))
    .post(one, (c) => answer(c, gate))
    .get(`${one}/:step{(?:settled|wrong|from)}`, (c) => goOn(c, `${list}/${idIn(c)}`))
    .post(`${one}/from`, (c) => from(c, gate))
    .post(`${one}/settled`, (c) =>
      settle(c, { gate, how: 'dealt-with', said: 'messages_reply_settled_done' }),
    )
    .post(`${one}/wrong`, (c) =>
      settle(c, { gate, how: 'not-theirs', said: 'messages_reply_not_theirs_done' }),
    );
}

const Answer = z.object({ words: prose(400, m.messages_reply_answer_missing) });

function idIn(c: Context<Env>): ReplyId {
  return pathParam(c, 'id', idOf<ReplyId>());
}

type Showing = { readonly form?: FormState; readonly sought?: string };

async function showReply(
  c: Context<Env>,
  gate: Gate,
  { form, sought = '' }: Showing = {},
): Promise<Response> {
  const id = idIn(c);
  const view = await asCaller(c, (work) =>
    replyView(work, { id, gate, sought, form: async () => form ?? startForm(c, work, {}) }),
  );
  return show(c, <ReplyPage shell={c.var.shell} view={view} />, form ? 422 : 200);
}

async function answer(c: Context<Env>, gate: Gate): Promise<Response> {
  const id = idIn(c);
  const sent = await readForm(c, Answer);
  if (!sent.ok) return showReply(c, gate, { form: sent.form });
  const why = await asCaller(c, async (work) => {
    const refused = await answerReply(work, { once: sent.once, id, words: sent.input.words, gate });
    if (refused === null) await dropDraft(work, c.req.path);
    return refused;
  });
  if (why === null) return goOn(c, list, 'messages_reply_answered_done');
  const errors = [{ field: 'words', message: whyNotWords(why) }];
  return showReply(c, gate, { form: { ...formWith(sent, errors), once: crypto.randomUUID() } });
}

async function from(c: Context<Env>, gate: Gate): Promise<Response> {
  const sent = await readForm(c, WriterForm);
  if (!sent.ok) return showReply(c, gate);
  const { q: sought, personId } = sent.input;
  if (personId === null) return showReply(c, gate, { sought });
  const id = idIn(c);
  await asCaller(c, (work) => handReply(work, { once: sent.once, id, personId, gate }));
  return goOn(c, `${list}/${id}`, 'messages_who_handed_done');
}

type Settling = { readonly gate: Gate; readonly how: 'dealt-with' | 'not-theirs'; readonly said: string };

async function settle(c: Context<Env>, { gate, how, said }: Settling): Promise<Response> {
  const id = idIn(c);
  const sent = await readForm(c, z.object({}));
  const once = sent.ok ? sent.once : sent.form.once;
  await asCaller(c, (work) => settleReply(work, { once, id, how, gate }));
  return goOn(c, list, said);
}
