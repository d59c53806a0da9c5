import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import type { PersonId } from '#modules/people';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { toPdf } from '#platform/pdf/document.ts';
import { Refusal } from '#platform/refusal.ts';

import { sendMessageBack } from '../commands/send-message-back.ts';
import { sendMessageAgain } from '../commands/send-message-again.ts';
import type { MessageBackId } from '../domain/message-back.ts';
import { MessageForm, MessageLanguage } from './forms.ts';
import { MessageBackPage } from './message-back.page.tsx';
import { messageBackView } from './message-back.view.ts';
import type { PreviewAsked } from './message-back.view.ts';
import { MessagePage } from './message.page.tsx';
import { messageFile, messageView } from './message.view.ts';
import { fileNameOf, pdfOf } from './pdf-of.ts';
import { plainTextOf } from './plain-text.ts';

/** What the practice is told: before it is sent, and as it was. */
export const messageBackRoutes = new Hono<Env>()
  .get('/people/:personId/message-back', (c) =>
    showPreview(c, { language: MessageLanguage.parse(c.req.query('language')), ask: '', sent: null }),
  )
  .post('/people/:personId/message-back', async (c) => {
    const sent = await readForm(c, MessageForm);
    if (!sent.ok) return showPreview(c, { ...typedIn(sent.form), sent: sent.form }, 422);
    const { language, ask } = sent.input;
    const again = { language, ask, sent: formWith(sent, []) };
    if (sent.input.do === 'look') return showPreview(c, again);
    const { once, version: seen } = sent;
    try {
      await asCaller(c, (work) =>
        sendMessageBack(work, { once, personId: personOf(c), language, ask, seen }),
      );
    } catch (error) {
      if (!hasChanged(error)) throw error;
      return showPreview(c, { ...again, changed: true }, 409);
    }
    return goOn(c, c.req.path, 'plans_message_sent_done');
  })
  .get('/messages-back/:id', async (c) => {
    const view = await asCaller(c, (work) => messageView(work, messageId(c)));
    return show(c, <MessagePage shell={c.var.shell} view={view} />);
  })
  .get('/messages-back/:id/text', async (c) => {
    const { content } = await asCaller(c, (work) => messageFile(work, messageId(c), 'text'));
    return c.text(plainTextOf(content.blocks));
  })
  .get('/messages-back/:id/pdf', async (c) => {
    const message = await asCaller(c, (work) => messageFile(work, messageId(c), 'pdf'));
    const pdf = await toPdf(pdfOf(message));
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileNameOf(message)}"`,
    });
  })
  .post('/messages-back/:id/sending', async (c) => {
    const sent = await readForm(c, z.object({}));
    if (!sent.ok) throw new Refusal('invalid', 'http.refused');
    const id = messageId(c);
    const { once, version: seenAttempts } = sent;
    await asCaller(c, (work) => sendMessageAgain(work, { id, once, seenAttempts }));
    return goOn(c, `/messages-back/${id}`, 'plans_message_again_done');
  });

async function showPreview(
  c: Context<Env>,
  asked: Omit<PreviewAsked, 'personId'>,
  status: 200 | 409 | 422 = 200,
) {
  const view = await asCaller(c, (work) => messageBackView(work, { ...asked, personId: personOf(c) }));
  return show(c, <MessageBackPage shell={c.var.shell} view={view} />, status);
}

/** What is previewed of a form that cannot be sent as it is: everything but what is wrong with it. */
function typedIn({ values }: FormState) {
  return { language: MessageLanguage.parse(values['language']), ask: '' };
}

function hasChanged(error: unknown): boolean {
  return error instanceof Refusal && ['plans.message-changed', 'plans.nothing-to-tell'].includes(error.code);
}

const personOf = (c: Context<Env>) => pathParam(c, 'personId', idOf<PersonId>());
const messageId = (c: Context<Env>) => pathParam(c, 'id', idOf<MessageBackId>());
