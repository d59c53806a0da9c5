import { setTimeout as wait } from 'node:timers/promises';

import pg from 'pg';

import { DatabaseProblem, codeOf, explained, placeOf } from './problem.ts';

/** PostgreSQL 15: the oldest with `security_invoker` views, `nulls not distinct` and `merge`. */
const oldestMajor = 15;
const patienceMilliseconds = 30_000;

/** @throws DatabaseProblem when it does not answer, lets nobody in or is too old. Waits for one that is just starting. */
export async function requireUsable({
  connectionString,
}: {
  readonly connectionString: string;
}): Promise<void> {
  const givingUpAt = performance.now() + patienceMilliseconds;
  let asked = await ask(connectionString);
  while ('error' in asked && codeOf(asked.error) === stillStarting && performance.now() < givingUpAt) {
    await wait(250);
    asked = await ask(connectionString);
  }
  if ('error' in asked) throw explained(asked.error, connectionString);
  requireNewEnough(asked.version, connectionString);
}

const stillStarting = '57P03';

function ask(connectionString: string): Promise<{ readonly version: Version } | { readonly error: unknown }> {
  return versionOf(connectionString).then(
    (version) => ({ version }),
    (error: unknown) => ({ error }),
  );
}

type Version = { readonly number: number; readonly name: string };

async function versionOf(connectionString: string): Promise<Version> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  // It may be ended by the server while nobody waits for an answer.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Version>(
      `select current_setting('server_version_num')::integer as number, current_setting('server_version') as name`,
    );
    return rows[0] ?? { number: 0, name: 'unknown' };
  } finally {
    await client.end().catch(() => undefined);
  }
}

function requireNewEnough({ number, name }: Version, databaseUrl: string): void {
  if (Math.floor(number / 10_000) >= oldestMajor) return;
  throw new DatabaseProblem(
    `The database at ${placeOf(databaseUrl).at} is PostgreSQL ${name}; Kith needs ${oldestMajor} or newer. Upgrade it, or leave DATABASE_URL out to use the one that comes with Kith.`,
  );
}
