import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { readForm } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { sayArrived, sendAgain } from '#platform/outbox.ts';
import type { MessageId, Settling } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import { MessagePage } from './message.page.tsx';
import { messageView } from './message.view.ts';
import { OutboxPage } from './outbox.page.tsx';
import { outboxView } from './outbox.view.ts';
import { printLetter } from './print-letter.ts';
import { shows } from './shows.ts';
import type { Show } from './shows.ts';

/** @param secret What links are sealed with: in a demonstration, where nobody receives them, they may be tried. */
export const outboxRoutesWith = ({ secret }: { readonly secret: string }): Hono<Env> =>
  new Hono<Env>()
    .get('/outbox', async (c) => {
      const query = OutboxQuery.parse(c.req.query());
      const view = await asCaller(c, (work) => outboxView(work, query));
      return show(c, <OutboxPage shell={c.var.shell} view={view} />);
    })
    .get('/outbox/:messageId', async (c) => {
      const view = await asCaller(c, (work) =>
        messageView(work, idIn(c), c.var.shell.demonstration ? secret : null),
      );
      return show(c, <MessagePage shell={c.var.shell} view={view} />);
    })
    .post('/outbox/:messageId/sending', (c) => settle(c, sendAgain, 'outbox_sent_again_done'))
    .post('/outbox/:messageId/arrival', (c) => settle(c, sayArrived, 'outbox_arrived_done'))
    .post('/outbox/:messageId/printing', (c) => settle(c, printLetter, 'outbox_printed_done'))
    // Where somebody arrives who opens the page again after being told that it has changed.
    .get('/outbox/:messageId/:step{(?:sending|arrival|printing)}', (c) => goOn(c, `/outbox/${idIn(c)}`));

function idIn(c: Context<Env>): MessageId {
  return pathParam(c, 'messageId', idOf<MessageId>());
}

type Settle = (work: Work, settling: Settling) => Promise<void>;

async function settle(c: Context<Env>, command: Settle, flash: string): Promise<Response> {
  const messageId = idIn(c);
  const sent = await readForm(c, NoFields);
  if (!sent.ok) return goOn(c, `/outbox/${messageId}`);
  const { once, version: seenAttempts } = sent;
  await asCaller(c, (work) => command(work, { messageId, once, seenAttempts }));
  return goOn(c, `/outbox/${messageId}`, flash);
}

const NoFields = z.object({});

/** An address that names no part of the outbox shows all of it, rather than an error. */
const OutboxQuery = z
  .object({
    show: z.enum(Object.keys(shows) as [Show, ...Show[]]).catch('everything'),
    before: z.string().optional(),
  })
  .transform(({ show: part, before }) => ({ show: part, before: cursor(before) }));

function cursor(text: string | undefined) {
  const [at = '', id = ''] = text?.split('_') ?? [];
  const parsed = z.object({ at: z.iso.datetime(), id: z.guid() }).safeParse({ at, id });
  return parsed.success ? { createdAt: z.coerce.date().parse(at), id } : null;
}
