import type { sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';

import { actorAs, ownPool } from '#tests/support/database.ts';

import type { NetworkId } from './ids.ts';
import { answeredBefore } from './once.ts';
import { openWorkOn } from './open-work.ts';
import type { Work } from './work.ts';

export const networkId = '00000000-0000-4000-8000-00000000000a' as NetworkId;
export const actor = actorAs({ networkIds: [networkId] });
export const clock = () => new Date('2026-03-02T09:00:00Z');
export const shared = ownPool();

export async function opener(pool?: Pool, retrySeconds = 2) {
  return openWorkOn(pool ?? (await shared), { clock, retrySeconds });
}

export const one = async <T>(work: Work, query: ReturnType<typeof sql<T>>) =>
  (await query.execute(work.trx)).rows[0];

export const submit = (work: Work, key: string) =>
  answeredBefore(work, { key, command: 'tests.save', input: {}, answer: { id: key } });

export async function saved(key: string): Promise<number | null> {
  return (await (await shared).query('select from platform.submission where key = $1', [key])).rowCount;
}

/** A pool whose first client does something else when it is asked to run this statement. */
export function withFault(
  pool: Pool,
  statement: string,
  fault: (client: PoolClient) => Promise<unknown>,
): Pool {
  let armed = true;
  const connect = async () => {
    const client = await pool.connect();
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const faulty = (...given: unknown[]) => {
      if (!armed || given[0] !== statement) return query(...given);
      armed = false;
      return fault(client);
    };
    return new Proxy(client, {
      get: (target, name) => {
        if (name === 'query') return faulty;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
    });
  };
  return { connect } as unknown as Pool;
}
