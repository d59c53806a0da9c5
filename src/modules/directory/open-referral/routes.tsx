import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';

import { asCaller, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import { answer, isUnchanged, notModified } from './api/answer.ts';
import { links } from './api/links.ts';
import { paced, usualPace } from './api/pace.ts';
import { problem, thrown } from './api/problems.ts';
import { linesOf, onePage } from './api/streaming.ts';
import { kinds } from './domain/asked.ts';
import type { Depth, Kind } from './domain/asked.ts';
import { oneView, pageView, unchangedSinceView } from './open-referral.view.ts';
import { openApi, profile, version } from './openapi.ts';
import { DevelopersPage } from './pages/developers.page.tsx';
import { asked, once } from './read-asked.ts';

const base = '/open-referral-uk/v3';

export type OpenReferralParts = {
  /** Where people reach Kith; null: at the address of the request. */
  readonly url: string | null;
};

/** The directory in Open Referral UK 3.0: read by anybody, from anywhere, without a key. */
export function openReferralRoutesWith({ url }: OpenReferralParts): Hono<Env> {
  const address = (c: Context<Env>) => `${url ?? new URL(c.req.url).origin}${base}`;
  const about = (c: Context<Env>) => {
    const openapi_url = `${address(c)}/openapi.json`;
    return answer(c, { version, profile, openapi_url }, null);
  };
  const routes = new Hono<Env>()
    .use(`${base}/*`, fromAnywhere, paced({ ...usualPace, behindProxy: url?.startsWith('https:') ?? false }))
    .get('/open-referral-uk', (c) => show(c, <DevelopersPage shell={c.var.shell} />))
    .get(base, about)
    .get(`${base}/`, about)
    .get(`${base}/openapi.json`, (c) => answer(c, openApi(address(c)), null));
  for (const kind of kinds) {
    routes.get(`${base}/${kind}`, (c) => list(c, kind));
    routes.get(`${base}/${kind}/:recordId`, (c) => single(c, kind));
  }
  return routes.all(`${base}/*`, nothingHere).onError(thrown);
}

async function list(c: Context<Env>, kind: Kind): Promise<Response> {
  const wanted = asked(kind, once(c.req.queries()));
  const { page } = wanted;
  const found = await unlessUnchanged(c, (work) =>
    page === null ? null : pageView(work, kind, { ...wanted, page }),
  );
  if (found instanceof Response) return found;
  const { content, unchangedSince } = found;
  if (wanted.format === 'ndjson') return linesOf(c, { kind, asked: wanted, unchangedSince });
  if (content === null) return onePage(c, { kind, asked: wanted, unchangedSince });
  for (const [name, value] of Object.entries(links(c.req.url, content))) c.header(name, value);
  return answer(c, content, unchangedSince);
}

async function single(c: Context<Env>, kind: Kind): Promise<Response> {
  const id = pathParam(c, 'recordId', idOf<string>());
  const depth = depthOf(c, kind);
  const found = await unlessUnchanged(c, (work) => oneView(work, kind, { id, depth }));
  return found instanceof Response ? found : answer(c, found.content, found.unchangedSince);
}

/** What is asked for, and since when nothing has changed; or 304 for whoever has what is newer. */
function unlessUnchanged<T>(c: Context<Env>, view: (work: Work) => Promise<T> | null) {
  return asCaller(c, async (work) => {
    const [unchangedSince, content] = await Promise.all([unchangedSinceView(work), view(work)]);
    return isUnchanged(c, unchangedSince) ? notModified(c, unchangedSince) : { content, unchangedSince };
  });
}

function depthOf(c: Context<Env>, kind: Kind): Depth {
  const { full_service = '' } = once(c.req.queries());
  return asked(kind, { full_service }).depth === 'full-service' ? 'full-service' : 'full';
}

/** Any page of any site may read this: there is nothing in it that is not public. */
const fromAnywhere: MiddlewareHandler<Env> = async (c, next) => {
  c.header('access-control-allow-origin', '*');
  c.header('access-control-expose-headers', 'ETag, Last-Modified, Link, Retry-After');
  if (c.req.method !== 'OPTIONS') return next();
  c.header('access-control-allow-methods', 'GET, HEAD, OPTIONS');
  c.header('access-control-allow-headers', '*');
  c.header('access-control-max-age', '86400');
  return c.body(null, 204);
};

function nothingHere(c: Context<Env>): Response {
  if (['GET', 'HEAD'].includes(c.req.method)) {
    const message = `There is nothing at this address. ${base}/openapi.json describes what there is.`;
    return problem(c, { status: 404, error: 'not-found', message });
  }
  const message = 'This interface is only read: GET, HEAD and OPTIONS.';
  return problem(c, { status: 405, error: 'method-not-allowed', message }, { allow: 'GET, HEAD, OPTIONS' });
}
