import { setTimeout as wait } from 'node:timers/promises';

import type { Pool, PoolClient } from 'pg';

import { askWithNext, onClient } from './database.ts';
import { newId } from './ids.ts';
import { CommitUnknown, isPassing, isUndone } from './passing-errors.ts';
import { isPlannedOnce } from './plan-for-values.ts';
import type { Actor, OpenWork, Work } from './work.ts';

export type WorkOptions = {
  readonly clock: () => Date;
  /** How long passing errors are retried before they become a fault. */
  readonly retrySeconds: number;
};

/**
 * Opens work on a pool. The body runs in one transaction, as the database role that row-level security
 * binds and with the actor's reach told to it. Passing errors run the body again in a fresh transaction
 * on another connection.
 */
export function openWorkOn(pool: Pool, { clock, retrySeconds }: WorkOptions): OpenWork {
  return async <T>(actor: Actor, body: (work: Work) => Promise<T>): Promise<T> => {
    const giveUpAt = performance.now() + retrySeconds * 1000;
    const requestId = newId();
    const attempt = async (number: number): Promise<T> => {
      try {
        return await attemptWork(pool, { actor, now: clock(), requestId }, body);
      } catch (error) {
        if (!isPassing(error) || performance.now() > giveUpAt) throw error;
      }
      await wait(jitteredMilliseconds(number));
      return attempt(number + 1);
    };
    return attempt(0);
  };
}

type Occasion = { readonly actor: Actor; readonly now: Date; readonly requestId: string };

async function attemptWork<T>(pool: Pool, occasion: Occasion, body: (work: Work) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // Not waited for: it goes out with the first query, and if it fails so does every query after it.
    const begun = askWithNext(client, beginFor(occasion.actor));
    begun.catch(() => undefined);
    const work: Work = { ...occasion, trx: onClient(client), claim: { key: null } };
    const answer = await body(work);
    await begun;
    await commit(client, work);
    return answer;
  } catch (error) {
    broken = await rollBack(client, error);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** One statement, so that a transaction costs one round trip to begin. Ids only: nothing here needs quoting. */
function beginFor(actor: Actor): string {
  const practices = actor.practiceIds === null ? '*' : actor.practiceIds.map(onlyUuid).join(',');
  return [
    'begin',
    'set local role kith_app',
    `set local kith.networks = '{${actor.networkIds.map(onlyUuid).join(',')}}'`,
    `set local kith.practices = '${practices}'`,
    `set local kith.reader = '${onlyUuid(actor.userId)}'`,
    ...(isPlannedOnce(actor) ? ['set local plan_cache_mode = force_generic_plan'] : []),
  ].join('; ');
}

function onlyUuid(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('an id in an actor is not a uuid');
  return id;
}

async function commit(client: PoolClient, work: Work): Promise<void> {
  let onlyHere = false;
  const heed = ({ message }: { message?: string | undefined }) => {
    onlyHere ||= /canceling wait for synchronous replication/.test(message ?? '');
  };
  client.on('notice', heed);
  try {
    await client.query('commit');
  } catch (error) {
    if (isPassing(error) && !isUndone(error) && work.claim.key === null)
      throw new CommitUnknown('commit', { cause: error });
    throw error;
  } finally {
    client.off('notice', heed);
  }
  // The server answered, but no standby has the change: until one has, it is not saved.
  if (onlyHere) throw new CommitUnknown('replication');
}

/** @returns The reason to drop the connection, when it cannot be used again. */
async function rollBack(client: PoolClient, reason: unknown): Promise<Error | undefined> {
  if (isPassing(reason) || reason instanceof CommitUnknown) return new Error('connection dropped');
  try {
    await client.query('rollback');
    return undefined;
  } catch {
    return new Error('connection dropped');
  }
}

/** 20 ms doubling to 1 s, each between half and all of it, so that many do not come back at once. */
function jitteredMilliseconds(attempt: number): number {
  return Math.min(20 * 2 ** attempt, 1000) * (0.5 + Math.random() / 2);
}
