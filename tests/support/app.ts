import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

import { createAdaptorServer } from '@hono/node-server';
import type { Pool } from 'pg';

import { createApp } from '../../src/app/app.tsx';
import { openAuth } from '#modules/identity';
import type { IdentityTables } from '#modules/identity';
import { onClient, onPool } from '#platform/database.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { OpenWork, Work } from '#platform/work.ts';

import { ownPool } from './database.ts';
import { networksExist } from './network.ts';
import type { Member } from './network.ts';

export const origin = 'http://localhost:3000';
const secret = 'only-for-tests-only-for-tests-only';
/** What GOV.UK Notify would show when it calls back. */
export const callbackToken = 'only-for-tests-of-callbacks';

export type TestApp = {
  readonly pool: Pool;
  readonly openWork: OpenWork;
  /** Every route it answers. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** Asks as somebody of tests/support/network.ts, or as the public. Posts come from our own pages. */
  readonly ask: (path: string, options?: Asking) => Promise<Response>;
  /** Any request at all. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
};

/** Whose request it is: anyone with an account. */
export type Asker = Pick<Member, 'id'>;

type Clock = () => Date;
type Fill = (pool: Pool) => Promise<unknown>;

export type Asking = {
  readonly as?: Asker;
  readonly post?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether their session has ended. */
  readonly ended?: boolean;
};

const march: Clock = () => new Date('2026-03-03T09:30:00Z');
const withNetworks: Fill = (pool) => arrangeCommitted(pool, networksExist);

/** The whole application on a database of its own, with both networks in it unless it is filled otherwise. */
export async function testApp(clock = march, fill = withNetworks): Promise<TestApp> {
  const pool = await ownPool();
  await fill(pool);
  const db = onPool<IdentityTables>(pool);
  const openWork = openWorkOn(pool, { clock, retrySeconds: 2 });
  const app = createApp({
    pool,
    db,
    openWork,
    auth: openAuth(db, { secret, url: origin, demonstration: true }),
    secret,
    callbackToken,
    secure: false,
    demonstration: true,
    clock,
    log: openLog('silent'),
    postsPerMinute: 100_000,
  });
  const cookies = new Map<string, Promise<string>>();
  return {
    pool,
    openWork,
    routes: app.routes,
    fetch: (request) => app.fetch(request),
    ask: async (path, { as, post, headers, ended = false } = {}) => {
      const key = `${as?.id}:${ended}`;
      if (as && !cookies.has(key))
        cookies.set(key, cookieOf(pool, as, new Date(clock().getTime() + (ended ? -hour : hour))));
      const cookie = as ? await cookies.get(key) : undefined;
      return app.request(origin + path, {
        ...(post ? { method: 'POST', body: bodyOf(post) } : {}),
        headers: { origin, ...(cookie ? { cookie } : {}), ...headers },
      });
    },
  };
}

/** Listens on a port of its own until the tests end, for a browser. @returns Its address. */
export async function listening({ fetch }: TestApp): Promise<string> {
  const server = createAdaptorServer({ fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Writes and commits as the owner of the schema. */
export async function arrangeCommitted<T>(pool: Pool, body: (work: Work) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const now = new Date('2026-03-02T09:00:00Z');
    const answer = await body({
      actor: { kind: 'system', userId: newId(), networkIds: [], practiceIds: null, permissions: new Set() },
      now,
      trx: onClient(client),
      requestId: newId(),
      claim: { key: null },
    });
    await client.query('commit');
    return answer;
  } finally {
    client.release();
  }
}

const hour = 3_600_000;

async function cookieOf(pool: Pool, { id }: Asker, expiresAt: Date): Promise<string> {
  const token = newId<string>();
  await pool.query(
    `insert into identity.session (id, user_id, token, expires_at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $5)`,
    [newId(), id, token, expiresAt, new Date()],
  );
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `kith.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

function bodyOf(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
}
