import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import type { MessagesBack } from './pages/sent-referral.page.tsx';
import { newRoutes } from './routes/new.tsx';
import { sentRoutes } from './routes/sent.tsx';
import { selfRoutes } from './self/routes.tsx';

/**
 * Referring, by those who do it for their work and by people themselves. Mount before `/referrals/:id`.
 *
 * @param messagesBack What came back of a referral is written by a module above this one.
 */
export function referRoutesWith({ messagesBack }: { readonly messagesBack: MessagesBack }): Hono<Env> {
  return new Hono<Env>().route('/', newRoutes).route('/', sentRoutes(messagesBack)).route('/', selfRoutes);
}

/** The same where nothing comes back. */
export const referRoutes = referRoutesWith({ messagesBack: () => Promise.resolve(null) });
