import { request as askPlain } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as askSafely } from 'node:https';
import { pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { Refusal } from '#platform/refusal.ts';

import { secondsOf } from '../../domain/http-date.ts';
import { feedAddress, publicLookup } from './addresses.ts';

/** What a feed may cost us. */
export type FetchLimits = {
  /** One answer, unpacked. */
  readonly answerBytes: number;
  /** One answer, from asking to its last byte. */
  readonly answerMilliseconds: number;
  readonly redirects: number;
  /** Hosts that may be asked although they are not public. */
  readonly mayReach: readonly string[];
};

export const usualFetchLimits: FetchLimits = {
  answerBytes: 256 * 1024 * 1024,
  answerMilliseconds: 60_000,
  redirects: 4,
  mayReach: [],
};

export type Answer = { readonly url: URL; readonly chunks: AsyncIterable<string> };

/**
 * Asks a feed for JSON, and reads the answer as it comes.
 *
 * @throws Refusal that says in a code why it was not read: here, or while it is read.
 */
export async function ask(address: string, limits: FetchLimits): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.answerMilliseconds);
  let url = feedAddress(address, limits.mayReach);
  for (let hops = 0; hops <= limits.redirects; hops += 1) {
    const response = await answerOf(url, { signal, limits });
    const onward = redirectOf(response);
    if (onward === null) {
      checkAnswer(response);
      return { url, chunks: textOf(response, { signal, limits }) };
    }
    response.destroy();
    url = feedAddress(URL.parse(onward, url)?.href ?? '', limits.mayReach);
  }
  throw new Refusal('invalid', 'directory.import-feed-too-many-redirects');
}

type Means = { readonly signal: AbortSignal; readonly limits: FetchLimits };

function answerOf(url: URL, { signal, limits }: Means): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const send = url.protocol === 'https:' ? askSafely : askPlain;
  const headers = {
    accept: 'application/json, application/x-ndjson;q=0.9',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'Kith (open directory; reads Open Referral UK)',
  };
  const asked = send(url, { headers, signal, agent: false, lookup: publicLookup(limits.mayReach) }, resolve);
  asked.on('error', (error) => reject(inWords(error, signal)));
  asked.end();
  return promise;
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return statusCode >= 300 && statusCode < 400 ? (headers.location ?? '') : null;
}

/** Some servers give JSON as plain text; what is none is found out when it is read. */
const types =
  /^(application\/([a-z0-9.+-]+\+)?json|application\/(x-)?(ndjson|jsonl|json-lines)|text\/(json|plain)|application\/octet-stream)\b/i;

function checkAnswer(response: IncomingMessage): void {
  const { statusCode = 0, headers } = response;
  const type = headers['content-type'] ?? 'application/json';
  const refuse = (code: string, details: Record<string, string> = {}) => {
    response.destroy();
    throw new Refusal('invalid', `directory.import-feed-${code}`, details);
  };
  if (statusCode !== 200) refuse('answered', { status: String(statusCode), ...askedToWait(headers) });
  if (/^(text\/html|application\/xhtml)/i.test(type)) refuse('is-a-page');
  if (!types.test(type)) refuse('wrong-type');
}

/** For how long a server asks to be left alone: in seconds, or until a moment on its own clock. */
function askedToWait({ 'retry-after': wait = '', date = '' }: IncomingHttpHeaders): Record<string, string> {
  if (/^\d{1,9}$/.test(wait)) return { retryAfterSeconds: String(Number(wait)) };
  const [until, now] = [secondsOf(wait), secondsOf(date)];
  return until === null || now === null ? {} : { retryAfterSeconds: String(Math.max(0, until - now)) };
}

async function* textOf(response: IncomingMessage, { signal, limits }: Means): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of bounded(unpacked(response), limits.answerBytes))
      yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw inWords(error, signal);
  } finally {
    response.destroy();
  }
}

/** Counted behind the unpacking, so that what is small while packed may not be large either. */
async function* bounded(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > most) throw new Refusal('invalid', 'directory.import-feed-too-large');
    yield chunk;
  }
}

function unpacked(response: IncomingMessage): Readable {
  const unpack = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const packed = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (packed === 'identity') return response;
  const how = unpack[packed as keyof typeof unpack];
  if (!how) throw new Refusal('invalid', 'directory.import-feed-wrong-type');
  // What goes wrong reaches whoever reads the stream.
  return pipeline(response, how(), () => undefined);
}

/** Why a feed could not be reached. Faults of ours stay faults. */
function inWords(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof Refusal) return error;
  if (signal.aborted) return new Refusal('invalid', 'directory.import-feed-too-slow');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isOutside = /^(E[A-Z]|Z_|ERR_(TLS|SSL|_ZLIB|STREAM_PREMATURE)|HPE_|CERT_|UNABLE_|DEPTH_|SELF_)/.test(
    code,
  );
  return isOutside ? new Refusal('invalid', 'directory.import-feed-unreachable') : error;
}
