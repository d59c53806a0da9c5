import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { Locale } from '#platform/locale.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { Proof } from '../domain/claim.ts';
import type { KeeperRole } from '../domain/edit.ts';
import { db } from './tables.ts';

export type Keeper = {
  readonly userId: UserId;
  readonly role: KeeperRole;
  readonly provedBy: Proof;
  readonly address: string | null;
  readonly since: Date;
};

export type NewKeeper = Omit<Keeper, 'since'> & {
  readonly serviceId: ServiceId;
  readonly givenBy: UserId | null;
  /** In which they read Kith; null is not known. */
  readonly language?: Locale | null;
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
  const { serviceId, userId, role, provedBy, address, givenBy, language = null } = keeper;
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
      language,
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

/** Whoever keeps one listing keeps another too, in the same role. @returns Those who did not before. */
export async function letKeepToo(
  work: Work,
  { from, to }: { readonly from: ServiceId; readonly to: ServiceId },
): Promise<readonly UserId[]> {
  const { rows } = await sql<{ userId: UserId }>`
    insert into directory.owner (service_id, user_id, role, proved_by, address, since, given_by, language)
    select ${to}, user_id, role, proved_by, address, ${work.now}, ${work.actor.userId}, language
    from directory.owner where service_id = ${from}
    on conflict do nothing returning user_id as "userId"`.execute(work.trx);
  return rows.map(({ userId }) => userId);
}

/** Takes that back. */
export async function keepNoMore(work: Work, serviceId: ServiceId, users: readonly UserId[]): Promise<void> {
  await db(work)
    .deleteFrom('directory.owner')
    .where('service_id', '=', serviceId)
    .where('user_id', '=', sql<UserId>`any(${users}::uuid[])`)
    .execute();
}

/** Keeps in which language somebody reads Kith, for what is written to them. */
export async function rememberLanguage(work: Work, language: Locale): Promise<void> {
  await db(work)
    .updateTable('directory.owner')
    .set({ language })
    .where('user_id', '=', work.actor.userId)
    .where(sql<boolean>`language is distinct from ${language}`)
    .execute();
}

/** Null is not known. */
export async function languageOf(work: Work, userId: UserId): Promise<Locale | null> {
  const row = await db(work)
    .selectFrom('directory.owner')
    .where('user_id', '=', userId)
    .where('language', 'is not', null)
    .select('language')
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.language ?? null;
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

/** What somebody keeps. Of a listing that was merged into another they keep the other. */
export function keptBy(
  work: Work,
  userId: UserId,
): Promise<readonly { readonly serviceId: ServiceId; readonly role: KeeperRole }[]> {
  return db(work)
    .selectFrom('directory.owner as o')
    .innerJoin('directory.service as s', 's.id', 'o.service_id')
    .where('o.user_id', '=', userId)
    .where(sql<boolean>`s.merged_into is null`)
    .select(['o.service_id as serviceId', 'o.role'])
    .orderBy('o.since')
    .orderBy('o.service_id')
    .limit(200)
    .execute();
}
