import type { Writable } from 'node:stream';

import { Kysely, PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Dialect } from 'kysely';
import pg from 'pg';
import type { Client, ClientBase, Pool, PoolConfig, QueryResult } from 'pg';

import { statementName } from './statement-names.ts';

// A Postgres `date` is a day, not a midnight, and a `numeric` or `bigint` count fits a number here.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.TIME, (value) => value.slice(0, 5));

export type Limits = { readonly connections: number; readonly statementSeconds: number };

/** The pool that a process uses for everything: every statement and every wait in it is bounded. */
export function openPool(connection: PoolConfig, { connections, statementSeconds }: Limits): Pool {
  const pool = new pg.Pool({
    ...connection,
    max: connections,
    // Notices tell a person at a prompt; one search alone would send dozens that nobody reads.
    options: `${connection.options ?? ''} -c client_min_messages=warning`.trim(),
    // Queries that do not wait for one another share a round trip: `Promise.all` in a view is one wait.
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementSeconds * 1000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
    query_timeout: statementSeconds * 1000 + 2_000,
  });
  // Without a listener, a connection that the server ends would end the process too.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

/**
 * A connection outside the pool, for COPY: a stream of rows cannot share its round trips with other queries.
 * Whoever asks for it ends it.
 */
export async function openStreaming(pool: Pool): Promise<Client> {
  const client = new pg.Client({ ...pool.options, pipeline: false });
  client.on('error', ignore);
  await client.connect();
  return client;
}

/** Statements on their own, outside any work: for the sign-in look-up, health and start-up only. */
export function onPool<Tables>(pool: Pool): Kysely<Tables> {
  const connect = async () => {
    const client = await pool.connect();
    return { query: asked(client), release: () => client.release() };
  };
  return through<Tables>({ connect, end: () => pool.end() });
}

/** Kysely on one checked-out connection: what a transaction of ours runs on. */
export function onClient(client: ClientBase): Kysely<unknown> {
  const held = { query: asked(client), release: ignore };
  return through<unknown>({ connect: () => Promise.resolve(held), end: () => Promise.resolve() });
}

/** Kysely on a connection of `openStreaming`: one query waits for another, since they cannot share their round trips. */
export function onStreaming(client: ClientBase): Kysely<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  const query: Ask = (text, values) => {
    const next = last.then(() => client.query({ text, values }));
    last = next.catch(ignore);
    return next;
  };
  const held = { query, release: ignore };
  return through<unknown>({ connect: () => Promise.resolve(held), end: () => Promise.resolve() });
}

function through<Tables>(pool: object): Kysely<Tables> {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PostgresDriver({ pool: pool as Pool }),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}

/** Asks something that leaves in one write with what is asked next: nobody waits for it by itself. */
export function askWithNext(client: ClientBase, text: string): Promise<QueryResult> {
  holdWrites(client);
  return client.query(text);
}

/** Until this turn of the event loop ends. */
function holdWrites(client: ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

type Ask = (text: string, values: unknown[]) => Promise<QueryResult>;

/**
 * Asks a connection. What is asked in one turn of the event loop leaves in one write to the socket, because each
 * write is a call to the operating system; and what is asked again and again is planned once, because planning
 * takes PostgreSQL longer than doing it.
 */
function asked(client: ClientBase): Ask {
  let held = false;
  const letGo = () => {
    held = false;
  };
  return (text, values) => {
    if (!held) {
      held = true;
      holdWrites(client);
      process.nextTick(letGo);
    }
    const name = statementName(text);
    return client.query(name === null ? { text, values } : { name, text, values });
  };
}

function ignore(): void {
  // The query that was running reports the error to whoever waits for it.
}
