import type { Context, MiddlewareHandler } from 'hono';

import type { Env } from '#platform/http.ts';
import { limiterFor } from '#platform/limiter.ts';

import { problem } from './problems.ts';

export type Pace = {
  readonly perMinute: number;
  /** Answers under way to one address. */
  readonly atOnce: number;
  /** Reached through a proxy of ours, which says who is behind it. */
  readonly behindProxy: boolean;
};

/**
 * One that asks for page after page, as fast as it gets them, is never slowed down; a program that has run wild, or
 * asks for everything twenty times at once, is.
 */
export const usualPace = { perMinute: 6_000, atOnce: 20 } as const;

/** Lets one address have so much a minute, and so many answers at once. */
export function paced({ perMinute, atOnce, behindProxy }: Pace): MiddlewareHandler<Env> {
  const limiter = limiterFor({ name: 'open-referral', points: perMinute, seconds: 60 });
  const underWay = new Map<string, number>();
  const release = (address: string) => {
    const left = (underWay.get(address) ?? 1) - 1;
    if (left > 0) underWay.set(address, left);
    else underWay.delete(address);
  };
  return async (c, next) => {
    if (isAskedHere(c)) return next();
    const address = addressOf(c, behindProxy);
    const wait = await limiter.take(address);
    if (wait > 0) return tooMany(c, wait, `at most ${perMinute} requests a minute`);
    const now = underWay.get(address) ?? 0;
    if (now >= atOnce) return tooMany(c, 1, `at most ${atOnce} requests at once`);
    underWay.set(address, now + 1);
    try {
      await next();
    } finally {
      endWithBody(c, () => release(address));
    }
    return undefined;
  };
}

function tooMany(c: Context<Env>, seconds: number, limit: string): Response {
  const message = `Too much from one address: ${limit}. Ask again in ${seconds} s.`;
  return problem(c, { status: 429, error: 'too-many', message }, { 'retry-after': String(seconds) });
}

/**
 * A stream is under way until its last line, not until its first. Whoever asks for the head alone reads none of it. What
 * is no stream is left alone: to look at its body would make it one.
 */
function endWithBody(c: Context<Env>, end: () => void): void {
  const body = isStream(c.res) && c.req.raw.method !== 'HEAD' ? c.res.body : null;
  if (body === null) end();
  else c.res = new Response(watched(body.getReader(), end), c.res);
}

function watched(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  end: () => void,
): ReadableStream<Uint8Array> {
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { done, value } = await reader.read().catch((error: unknown) => {
      end();
      throw error;
    });
    if (!done) return controller.enqueue(value);
    end();
    controller.close();
  };
  const cancel = async (reason: unknown) => {
    end();
    await reader.cancel(reason);
  };
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
}

function isStream({ headers }: Response): boolean {
  return headers.get('x-accel-buffering') === 'no';
}

/** On the machine itself, and not through a proxy: whoever runs it measures it, or copies it. */
function isAskedHere(c: Context<Env>): boolean {
  const here = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(remoteAddress(c) ?? '');
  return here && c.req.header('x-forwarded-for') === undefined;
}

/** A client can write this header itself, so it counts only where our own proxy writes it last. */
function addressOf(c: Context<Env>, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? remoteAddress(c) ?? 'unknown';
}

function remoteAddress(c: Context<Env>): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress;
}
