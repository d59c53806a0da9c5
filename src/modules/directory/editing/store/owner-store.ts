import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { KeeperRole } from '../domain/edit.ts';
import { db } from './tables.ts';

export type Keeper = {
  readonly userId: UserId;
  readonly role: KeeperRole;
  readonly provedBy: 'email' | 'text' | 'invitation' | 'proposal';
  readonly address: string | null;
  readonly since: Date;
};

export type NewKeeper = Omit<Keeper, 'since'> & {
  readonly serviceId: ServiceId;
  readonly givenBy: UserId | null;
};

/** In what role somebody keeps a listing; null when they do not. */
export async function keeperRole(
  work: Work,
  serviceId: ServiceId,
  userId: UserId,
): Promise<KeeperRole | null> {
  const row = await db(work)
    .selectFrom('directory.owner')
    .where('service_id', '=', serviceId)
    .where('user_id', '=', userId)
    .select('role')
    .executeTakeFirst();
  return row?.role ?? null;
}

/** An editor who proves to be the owner becomes it; an owner stays one. */
export async function addKeeper(work: Work, keeper: NewKeeper): Promise<void> {
  const { serviceId, userId, role, provedBy, address, givenBy } = keeper;
  await db(work)
    .insertInto('directory.owner')
    .values({
      service_id: serviceId,
      user_id: userId,
      role,
      proved_by: provedBy,
      address,
      since: work.now,
      given_by: givenBy,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['service_id', 'user_id'])
        .doUpdateSet({ role, proved_by: provedBy, address })
        .where(sql<boolean>`owner.role = 'editor' and ${role} = 'owner'`),
    )
    .execute();
}

/** Owners stay: only editors are removed. @returns Whether there was one. */
export async function removeKeeper(work: Work, serviceId: ServiceId, userId: UserId): Promise<boolean> {
  const gone = await db(work)
    .deleteFrom('directory.owner')
    .where('service_id', '=', serviceId)
    .where('user_id', '=', userId)
    .where('role', '=', 'editor')
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** Who keeps a listing, owners first. */
export function keepersOf(work: Work, serviceId: ServiceId): Promise<readonly Keeper[]> {
  return db(work)
    .selectFrom('directory.owner')
    .where('service_id', '=', serviceId)
    .select(['user_id as userId', 'role', 'proved_by as provedBy', 'address', 'since'])
    .orderBy('role', 'desc')
    .orderBy('since')
    .orderBy('user_id')
    .limit(100)
    .execute();
}

/** Who proved before that a published address is theirs. */
export async function keeperAt(work: Work, address: string): Promise<UserId | null> {
  const row = await db(work)
    .selectFrom('directory.owner')
    .where('address', '=', address)
    .select('user_id as userId')
    .orderBy('since')
    .orderBy('user_id')
    .limit(1)
    .executeTakeFirst();
  return row?.userId ?? null;
}

export function keptBy(
  work: Work,
  userId: UserId,
): Promise<readonly { readonly serviceId: ServiceId; readonly role: KeeperRole }[]> {
  return db(work)
    .selectFrom('directory.owner')
    .where('user_id', '=', userId)
    .select(['service_id as serviceId', 'role'])
    .orderBy('since')
    .orderBy('service_id')
    .limit(200)
    .execute();
}
