import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { IncomingMessage } from 'node:http';

/** What the client asks to be sent. */
type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data?: unknown;
};

type Answered = { readonly status: number; readonly data: unknown };

const answerMilliseconds = 10_000;

/** Enough for one answer; nothing that GOV.UK Notify says is longer. */
const mostBytes = 1024 * 1024;

/** Connections are kept: thousands of texts go to one place. */
const agents = { 'http:': new HttpAgent(kept()), 'https:': new HttpsAgent(kept()) };

/**
 * Carries what the client of GOV.UK Notify sends. Its own way waits for ever, follows where it is sent on with our key,
 * asks the environment for proxies, and costs several times as much.
 */
export function carryToNotify({ method, url, headers, data }: Asked): Promise<Answered> {
  const to = new URL(url);
  const body = data === undefined ? null : JSON.stringify(data);
  return new Promise((resolve, reject) => {
    const ask = to.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = ask(to, {
      method: method.toUpperCase(),
      agent: agents[to.protocol as keyof typeof agents],
      signal: AbortSignal.timeout(answerMilliseconds),
      headers: { ...headers, ...(body === null ? {} : lengthOf(body)) },
    });
    request.on('error', reject);
    request.on('response', (response) => void answerOf(response).then(resolve, reject));
    request.end(body);
  });
}

async function answerOf(response: IncomingMessage): Promise<Answered> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Error('the answer is too long');
    parts.push(part);
  }
  const status = response.statusCode ?? 0;
  const answer = { status, data: parsed(Buffer.concat(parts).toString()) };
  if (status >= 200 && status < 300) return answer;
  // As the client's own way throws what was not taken.
  throw Object.assign(new Error('not taken'), { response: answer });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function lengthOf(body: string) {
  return { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
}

function kept() {
  return { keepAlive: true, maxSockets: 50, scheduling: 'lifo' } as const;
}
