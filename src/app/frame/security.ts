import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

import { limiterFor } from '#platform/limiter.ts';
import { Refusal } from '#platform/refusal.ts';

type HeaderOptions = {
  readonly secure: boolean;
  /** Where the pictures of maps come from; null when there are none. */
  readonly mapOrigin: string | null;
};

/**
 * No inline script or style, nothing from other hosts, no framing. But the page with the map may show its
 * pictures, and the search that other sites embed may be framed by them.
 */
export function headers({ secure, mapOrigin }: HeaderOptions): MiddlewareHandler {
  const usual = headersWith({ secure, images: [], framed: false });
  const withMap = headersWith({ secure, images: mapOrigin === null ? [] : [mapOrigin], framed: false });
  const framed = headersWith({ secure, images: [], framed: true });
  const exceptions: ReadonlyMap<string, MiddlewareHandler> = new Map([
    ['/directory', withMap],
    ['/directory/embed', framed],
  ]);
  return (c, next) => (exceptions.get(c.req.path) ?? usual)(c, next);
}

type Exceptions = { readonly secure: boolean; readonly images: readonly string[]; readonly framed: boolean };

function headersWith({ secure, images, framed }: Exceptions): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', ...images],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: [framed ? '*' : "'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: framed ? false : 'DENY',
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}

/**
 * Pages about people are never kept by a browser or proxy. Assets say otherwise for themselves.
 *
 * Written into the answer's own headers, and with what compression would say of it: a header that the framework adds
 * to an answer that is made turns its text into a stream first, which costs more than making the page.
 */
export const noStore: MiddlewareHandler = async (c, next) => {
  await next();
  const said = c.res.headers;
  if (!said.has('cache-control')) said.set('cache-control', 'no-store');
  if (!said.has('vary')) said.set('vary', 'Accept-Encoding');
};

/**
 * Forms come from our own pages only: checked by Origin and Sec-Fetch-Site. What is only read says so itself, to whoever
 * sends it something from another site.
 */
export const sameOrigin: MiddlewareHandler = (c, next) =>
  onlyRead.test(c.req.path) ? next() : fromOurPages(c, next);

const fromOurPages = csrf();

const onlyRead = /^\/open-referral-uk\/v3(?:\/|$)/;

const megabyte = 1024 * 1024;

/** Forms are small; only where editors send in a spreadsheet may one be large. What is only read has no body. */
export function boundedBody(uploadBytes: number): MiddlewareHandler {
  const [small, large] = [bounded(megabyte), bounded(uploadBytes + megabyte)];
  return (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    return c.req.path === '/directory/work/feeds/upload' ? large(c, next) : small(c, next);
  };
}

function bounded(maxSize: number): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: tooLarge });
}

function tooLarge(): never {
  throw new Refusal('invalid', 'http.too-large');
}

/** What one address may send in a minute: far more than a person can, far less than a program would. */
export function paced({
  name,
  postsPerMinute,
  behindProxy,
  getsToo = false,
}: {
  /** Of what is counted: each has a name of its own. */
  name: string;
  postsPerMinute: number;
  behindProxy: boolean;
  getsToo?: boolean;
}): MiddlewareHandler {
  const limiter = limiterFor({ name, points: postsPerMinute, seconds: 60 });
  return async (c, next) => {
    if (getsToo || c.req.method === 'POST') {
      const waitSeconds = await limiter.take(addressOf(c, behindProxy));
      if (waitSeconds > 0) throw new Refusal('too-many', 'http.too-many');
    }
    await next();
  };
}

/** A client can write this header itself, so it counts only where our own proxy writes it last. */
function addressOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return forwarded ?? incoming?.socket?.remoteAddress ?? 'unknown';
}
