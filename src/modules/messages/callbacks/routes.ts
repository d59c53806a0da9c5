import { createHash, timingSafeEqual } from 'node:crypto';

import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';

import type { Env } from '#platform/http.ts';
import { idOf, newId } from '#platform/ids.ts';
import { comparable, networkOfMessage, receiptStatuses, takeReceipt } from '#platform/outbox.ts';
import type { MessageId } from '#platform/outbox.ts';

import { outside, providerIn, takeText } from '../replies/take-text.ts';

const mostBytes = 64 * 1024;

/**
 * Where GOV.UK Notify says what became of messages, and which texts came in. It shows a token that we gave it; what
 * comes without is refused before it is read.
 *
 * @param token Null: Notify is not set up here, and nobody has a token.
 */
export function callbackRoutesWith({ token }: { readonly token: string | null }): Hono<Env> {
  return new Hono<Env>()
    .use('/callbacks/*', onlyWith(token), bodyLimit({ maxSize: mostBytes }))
    .post('/callbacks/notify/receipts', async (c) => {
      const sent = Receipt.safeParse(await bodyOf(c));
      if (!sent.success) return c.body(null, 400);
      await keepReceipt(c, sent.data);
      return c.body(null, 204);
    })
    .post('/callbacks/notify/texts', async (c) => {
      const sent = TextReceived.safeParse(await bodyOf(c));
      if (!sent.success) return c.body(null, 400);
      const { id, source_number: from, message } = sent.data;
      await takeText(c.var.openWork, { providerId: id, number: comparable('text', from), words: message });
      return c.body(null, 204);
    });
}

/** Compared by digest, so that neither its length nor how much of it is right takes a different time. */
function onlyWith(token: string | null): MiddlewareHandler<Env> {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const right = digest(`Bearer ${token ?? newId<string>()}`);
  return async (c, next) => {
    const isRight = timingSafeEqual(digest(c.req.header('authorization') ?? ''), right);
    if (token === null || !isRight) return c.body(null, 401);
    await next();
    return undefined;
  };
}

async function bodyOf(c: Context): Promise<unknown> {
  return c.req.json().catch(() => null);
}

const Receipt = z.object({
  id: z.string().min(1).max(100),
  /** Of other uses of the same service: not ours, and nothing to keep. */
  reference: z.string().nullish(),
  status: z.string(),
  completed_at: z.iso.datetime({ offset: true }).pipe(z.coerce.date()).nullish(),
});

const TextReceived = z.object({
  id: z.string().min(1).max(100),
  source_number: z.string().min(3).max(30),
  message: z.string().max(5000),
});

async function keepReceipt(c: Context<Env>, sent: z.output<typeof Receipt>): Promise<void> {
  const messageId = idOf<MessageId>().safeParse(sent.reference).data;
  const status = receiptStatuses.find((known) => known === sent.status);
  if (!messageId || !status) return;
  const networkId = await c.var.openWork(outside, (work) => networkOfMessage(work, messageId));
  if (networkId === null) return;
  const saidAt = sent.completed_at ?? c.var.now;
  await c.var.openWork(providerIn([networkId]), (work) =>
    takeReceipt(work, { networkId, messageId }, { providerId: sent.id, status, saidAt }),
  );
}
