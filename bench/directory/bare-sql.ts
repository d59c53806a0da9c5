import type { Pool, PoolClient, QueryConfig } from 'pg';

import { openWorkOn } from '#platform/open-work.ts';
import type { OpenWork } from '#platform/work.ts';

/** Statements that left together, each group after the answers to the one before. */
export type Recording = readonly (readonly QueryConfig[])[];

/** Does some work once and keeps what it asked the database, so that it can be asked again without the work. */
export async function recorded(
  pool: Pool,
  clock: () => Date,
  body: (open: OpenWork) => Promise<unknown>,
): Promise<Recording> {
  const groups: QueryConfig[][] = [];
  let waiting = 0;
  const listening = {
    connect: async () => {
      const client = await pool.connect();
      const ask = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
      const listen = (asked: string | QueryConfig, ...rest: unknown[]) => {
        const query = typeof asked === 'string' ? { text: asked } : { ...asked };
        if (waiting === 0) groups.push([]);
        groups.at(-1)?.push(query);
        waiting += 1;
        return ask(asked, ...rest).finally(() => {
          waiting -= 1;
        });
      };
      return new Proxy(client, {
        get: (target, name) => {
          if (name === 'query') return listen;
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
    },
  };
  await body(openWorkOn(listening as unknown as Pool, { clock, retrySeconds: 1 }));
  return groups;
}

/** Asks it again: the same statements, in the same groups, through the same pool, and nothing else. */
export async function replay(pool: Pool, recording: Recording): Promise<void> {
  const client: PoolClient = await pool.connect();
  try {
    for (const group of recording) await Promise.all(group.map((query) => client.query(query)));
  } finally {
    client.release();
  }
}
