import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An API key of the right shape, of nobody. */
export const standInKey = `kith-${randomUUID()}-${randomUUID()}`;

export type Taken = {
  readonly id: string;
  readonly reference: string;
  readonly to: string;
  readonly template: string;
  readonly message: string;
};

type Mood =
  | 'well'
  /** Takes it and never says so. */
  | 'silent'
  /** Takes it and hangs up before it says so. */
  | 'hangs-up'
  | { readonly status: number };

export type StandIn = {
  readonly url: string;
  readonly taken: Taken[];
  /** How it answers the next requests to send. */
  mood: Mood;
  readonly close: () => Promise<void>;
};

/** What GOV.UK Notify is to its client: a real server, on this machine, that sends nothing to anybody. */
export async function notifyStandIn(): Promise<StandIn> {
  const taken: Taken[] = [];
  const server = createServer((request, response) => void answer(request, response));
  const standIn: StandIn = { url: '', taken, mood: 'well', close: () => closed(server) };
  const byReference = new Map<string, Taken[]>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!request.headers.authorization?.startsWith('Bearer ey')) return reply(response, 403, {});
    if (request.method === 'GET') {
      const own = byReference.get(url.searchParams.get('reference') ?? '') ?? [];
      return reply(response, 200, { notifications: own.toReversed(), links: {} });
    }
    const sent = JSON.parse(await bodyOf(request)) as Record<string, unknown>;
    if (typeof standIn.mood === 'object') return reply(response, standIn.mood.status, { errors: [] });
    const one = takenFrom(sent);
    taken.push(one);
    byReference.set(one.reference, [...(byReference.get(one.reference) ?? []), one]);
    if (standIn.mood === 'silent') return undefined;
    if (standIn.mood === 'hangs-up') return void request.socket.destroy();
    return reply(response, 201, { id: one.id, reference: one.reference });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(standIn, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

function takenFrom(sent: Record<string, unknown>): Taken {
  const { message = '' } = sent['personalisation'] as Record<string, string>;
  return {
    id: randomUUID(),
    reference: String(sent['reference']),
    to: String(sent['phone_number'] ?? sent['email_address']),
    template: String(sent['template_id']),
    message,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function closed(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
