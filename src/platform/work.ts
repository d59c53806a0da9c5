import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import type { NetworkId, OrganisationId, UserId } from './ids.ts';
import { noNetwork } from './ids.ts';
import { Refusal } from './refusal.ts';

/** `module.what-it-lets-you-do`. */
export type Permission = `${string}.${string}`;

export type Actor = {
  /** `public`: someone without an account. `system`: a job, on behalf of `userId`. */
  readonly kind: 'user' | 'public' | 'system';
  readonly userId: UserId;
  /** The networks whose people this actor may see. Empty means none. */
  readonly networkIds: readonly NetworkId[];
  /** The practices whose people this actor is limited to; null means every one in the networks. */
  readonly practiceIds: readonly OrganisationId[] | null;
  readonly permissions: ReadonlySet<Permission>;
};

/**
 * One unit of work: one actor, one moment, one transaction. Routes and jobs open it; commands and
 * stores receive it and never open their own, so that a command can call another module's command
 * and both are saved or neither is. A body may be run again after a passing error of the database,
 * so it must do nothing that a rollback does not undo.
 */
export type Work = {
  readonly actor: Actor;
  /** The moment the work began. Use this and never `new Date()` or SQL `now()`. */
  readonly now: Date;
  readonly trx: Kysely<unknown>;
  /** Ties the audit entries of one request or job run together. */
  readonly requestId: string;
  /** Set when a command claims its idempotency key: then a commit of unknown outcome may be tried again. */
  readonly claim: { key: string | null };
};

export type OpenWork = <T>(actor: Actor, body: (work: Work) => Promise<T>) => Promise<T>;

/** Gives a module a typed view of its own tables, and of nobody else's. */
export function ownTables<Tables>(): (work: Work) => Kysely<Tables> {
  return (work) => work.trx as unknown as Kysely<Tables>;
}

/**
 * The networks this actor may see, for `where('network_id', '=', withinReach(work))`. It is
 * `= any(…)` and not `in (…)` because with no networks `in ()` is a syntax error, and this is no rows.
 */
export function withinReach(work: Work) {
  return sql<NetworkId>`any(${work.actor.networkIds}::uuid[])`;
}

/** The one network this actor works in now: where what they add belongs. */
export function homeNetwork(work: Work): NetworkId {
  return work.actor.networkIds[0] ?? noNetwork;
}

export function may(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission);
}

/** The first line of every command and view, and of a route that may answer without either. */
export function requirePermission({ actor }: Pick<Work, 'actor'>, permission: Permission): void {
  if (!may(actor, permission)) throw new Refusal('not-allowed', permission);
}
