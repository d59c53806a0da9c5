import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import type { MessagesBack } from './pages/sent-referral.page.tsx';
import { newRoutesWith } from './routes/new.tsx';
import type { BeforeReferring, PausedAt } from './before-referring.ts';
import { sentRoutes } from './routes/sent.tsx';
import { selfRoutesWith } from './self/routes.tsx';

/**
 * Referring, by those who do it for their work and by people themselves. Mount before `/referrals/:id`.
 *
 * @param parts What came back of a referral, and whether there is room for another, is known to modules above this one.
 */
export function referRoutesWith({
  messagesBack,
  beforeReferring = openToAll,
  pausedAt = neverPaused,
}: ReferParts): Hono<Env> {
  return new Hono<Env>()
    .route('/', newRoutesWith(beforeReferring))
    .route('/', sentRoutes(messagesBack))
    .route('/', selfRoutesWith(pausedAt));
}

type ReferParts = {
  readonly messagesBack: MessagesBack;
  readonly beforeReferring?: BeforeReferring;
  readonly pausedAt?: PausedAt;
};

const openToAll: BeforeReferring = () => Promise.resolve({ pause: null, wait: null });
const neverPaused: PausedAt = () => Promise.resolve(null);

/** The same where nothing comes back. */
export const referRoutes = referRoutesWith({ messagesBack: () => Promise.resolve(null) });
