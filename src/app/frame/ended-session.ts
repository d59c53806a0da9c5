import type { MiddlewareHandler } from 'hono';

import { keepDraft } from '#platform/drafts.ts';
import { typedIn } from '#platform/forms.ts';
import { goOn } from '#platform/http.ts';

import type { AppEnv } from './session.ts';

/**
 * A form sent after the session ended: what was typed is kept as a draft of that page for the person whose
 * session it was, and they are asked to sign in again. Nothing else is done for them.
 */
export const keepWhatEndedSessionSent: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { ended } = c.var;
  if (!ended || c.req.path.startsWith('/sign-')) return next();
  if (c.req.method === 'POST') {
    const { once: _, version: __, ...typed } = await typedIn(c);
    await c.var.openWork(ended.actor, (work) => keepDraft(work, c.req.path.slice(0, 200), typed));
  }
  return goOn(c, `/sign-in?ended=1&to=${encodeURIComponent(c.req.path)}`);
};
