import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { timeout } from 'hono/timeout';
import type { Pool } from 'pg';

import type { Sends } from '#modules/directory';
import { callbackRoutesWith } from '#modules/messages';
import { identityRoutes } from '#modules/identity';
import type { Auth, IdentityDatabase } from '#modules/identity';
import { assetRoutes } from '#platform/assets.ts';
import type { Log } from '#platform/log.ts';
import type { MapTiles } from '#platform/settings.ts';
import type { OpenWork } from '#platform/work.ts';

import { draftRoutes } from './frame/drafts.ts';
import { keepWhatEndedSessionSent } from './frame/ended-session.ts';
import { language, languageRoutes } from './frame/language.ts';
import { noSuchPage, problemPage } from './frame/problems.tsx';
import { boundedBody, headers, noStore, paced, sameOrigin } from './frame/security.ts';
import { session } from './frame/session.ts';
import type { AppEnv } from './frame/session.ts';
import { openMetrics } from './health/metrics.ts';
import { healthRoutes } from './health/routes.ts';
import { homeRoutesWith } from './home/routes.tsx';
import { moduleRoutesFor } from './module-routes.ts';

export type AppParts = {
  readonly pool: Pool;
  readonly db: IdentityDatabase;
  readonly openWork: OpenWork;
  readonly auth: Auth;
  readonly secret: string;
  /** What GOV.UK Notify shows when it calls back; nobody calls back when left out. */
  readonly callbackToken?: string | null;
  /** Reached by https, through a proxy of ours. */
  readonly secure: boolean;
  readonly demonstration: boolean;
  readonly clock: () => Date;
  readonly log: Log;
  /** Where people reach it; the address of the request when left out. */
  readonly url?: string;
  readonly mapTiles?: MapTiles | null;
  /** Whom the public may write to about this site; nobody is named when left out. */
  readonly contactEmail?: string | null;
  /** Hosts whose feeds are read although they are not public. */
  readonly feedHosts?: readonly string[];
  /** The largest file that may be sent in. */
  readonly uploadBytes?: number;
  /** Which messages have a courier; both when left out. */
  readonly sends?: Sends;
  /** What one address may send in a minute. */
  readonly postsPerMinute?: number;
};

const requestMilliseconds = 15_000;
const usualUploadBytes = 20 * 1024 * 1024;

/** The whole application: every request goes down this page. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const metrics = openMetrics(parts.pool);
  const app = new Hono<AppEnv>();
  const { mapTiles = null, url = null, sends = { email: true, text: true } } = parts;
  app.use(headers({ secure: parts.secure, mapOrigin: mapTiles?.origin ?? null }));
  app.route('/', healthRoutes({ pool: parts.pool, metrics, metricsArePublic: parts.demonstration }));
  app.route('/', assetRoutes);
  app.use(compress(), metrics.timed(parts.log));
  app.use(async (c, next) => {
    c.set('openWork', parts.openWork);
    c.set('log', parts.log);
    c.set('now', parts.clock());
    await next();
  });
  app.route('/', callbackRoutesWith({ token: parts.callbackToken ?? null }));
  app.use(language, session(parts), noStore, timeout(requestMilliseconds));
  const postsPerMinute = parts.postsPerMinute ?? 300;
  const behindProxy = parts.secure;
  const { uploadBytes = usualUploadBytes } = parts;
  app.use(sameOrigin, boundedBody(uploadBytes), paced({ name: 'posts', postsPerMinute, behindProxy }));
  // Each of these is a message to somebody.
  const messagesPerMinute = Math.ceil(postsPerMinute / 60);
  const messages = paced({ name: 'messages', postsPerMinute: messagesPerMinute, behindProxy });
  app.use('/directory/shortlist/:code/message', messages);
  // Whoever tries links by guessing is slowed down long before they find one.
  const linksPerMinute = Math.ceil(postsPerMinute / 5);
  app.use('/a/*', paced({ name: 'links', postsPerMinute: linksPerMinute, behindProxy, getsToo: true }));
  app.use(keepWhatEndedSessionSent);
  app.route('/', identityRoutes({ auth: parts.auth, db: parts.db }));
  const { feedHosts = [], secret, contactEmail = null } = parts;
  const moduleRoutes = moduleRoutesFor({ mapTiles, url, sends, secret, feedHosts, uploadBytes });
  const own = [homeRoutesWith({ contactEmail }), languageRoutes, draftRoutes];
  for (const routes of [...own, ...moduleRoutes]) app.route('/', routes);
  app.notFound(noSuchPage);
  app.onError((error, c) => problemPage(error, c));
  return app;
}
