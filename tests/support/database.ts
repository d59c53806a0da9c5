import { sql } from 'kysely';
import type { Pool } from 'pg';

import { onClient, openPool } from '#platform/database.ts';
import { newId } from '#platform/ids.ts';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { Actor, Permission, Work } from '#platform/work.ts';

import { newDatabase, untilEnd } from './server.ts';

export type WorkAs = {
  readonly userId?: UserId;
  readonly networkIds?: readonly NetworkId[];
  readonly practiceIds?: readonly OrganisationId[] | null;
  readonly permissions?: readonly Permission[];
  readonly now?: Date;
};

let shared: Promise<Pool> | undefined;

/** One database for all tests that roll back: made when the first of them asks. */
export function sharedPool(): Promise<Pool> {
  shared ??= ownPool(4);
  return shared;
}

class RollBack extends Error {}

/**
 * Runs a test as one work, bound by row-level security as the product is, and undoes it: tests share a
 * database and leave nothing behind.
 */
export async function inWork(as: WorkAs, body: (work: Work) => Promise<void>): Promise<void> {
  const client = await (await sharedPool()).connect();
  const work: Work = {
    actor: actorAs(as),
    now: as.now ?? new Date('2026-03-02T09:00:00Z'),
    trx: onClient(client),
    requestId: newId(),
    claim: { key: null },
  };
  try {
    await client.query('begin; set local role kith_app');
    await reachAs(work, work.actor);
    await body(work);
    throw new RollBack();
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** The same transaction seen by another actor: what they can reach changes, what was written stays. */
export async function asAnother(work: Work, as: WorkAs, body: (work: Work) => Promise<void>): Promise<void> {
  const other: Work = { ...work, actor: actorAs(as), claim: { key: null }, now: as.now ?? work.now };
  await reachAs(other, other.actor);
  await body(other);
  await reachAs(work, work.actor);
}

/** Arranges rows as the owner of the schema, whom no policy binds. */
export async function arrange<T>(work: Work, body: (work: Work) => Promise<T>): Promise<T> {
  await sql`reset role`.execute(work.trx);
  const answer = await body(work);
  await sql`set local role kith_app`.execute(work.trx);
  return answer;
}

/** A database of its own, for tests that commit. Dropped when the run ends. */
export async function ownPool(connections = 8): Promise<Pool> {
  return untilEnd(openPool(await newDatabase(), { connections, statementSeconds: 20 }));
}

export function actorAs(as: WorkAs): Actor {
  return {
    kind: 'user',
    userId: as.userId ?? ('00000000-0000-4000-8000-0000000000ee' as UserId),
    networkIds: as.networkIds ?? [],
    practiceIds: as.practiceIds ?? null,
    permissions: new Set(as.permissions),
  };
}

async function reachAs(work: Work, actor: Actor): Promise<void> {
  const practices = actor.practiceIds === null ? '*' : actor.practiceIds.join(',');
  await sql`select set_config('kith.networks', ${`{${actor.networkIds.join(',')}}`}, true),
    set_config('kith.practices', ${practices}, true),
    set_config('kith.reader', ${actor.userId}, true)`.execute(work.trx);
}
