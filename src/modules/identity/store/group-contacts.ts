import { hash } from 'node:crypto';

import { sql } from 'kysely';

import type { NetworkId, UserId } from '#platform/ids.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { IdentityDatabase } from './tables.ts';
import { db } from './tables.ts';

export type GroupContact = {
  /** Where they belong: one of the networks that this work reaches. */
  readonly networkId: NetworkId;
  /** Who they proved to be before; null when they are known by their address. */
  readonly userId: UserId | null;
  readonly name: string;
  /** Null when they proved to have a telephone, and nothing else is known. */
  readonly email: string | null;
  /** A secret that nobody can guess: with it they are signed in once. */
  readonly pass: string;
};

/**
 * Finds or makes the account of somebody who proved that a published address is theirs. Whoever asks has checked
 * that proof.
 *
 * @returns Null when the account is somebody's who signs in in another way: it is not given away for this.
 */
export async function letGroupContactIn(work: Work, contact: GroupContact): Promise<UserId | null> {
  const candidate = newId<UserId>();
  const email = contact.email ?? `${candidate}@${nowhere}`;
  const { rows } = await sql<{ id: UserId | null }>`
    select identity.let_group_contact_in(${contact.networkId}, ${contact.userId}, ${candidate}, ${contact.name},
      ${email}, ${hashOf(contact.pass)}, ${work.now}) as id`.execute(work.trx);
  return rows[0]?.id ?? null;
}

/** Who a pass lets in. It does so once, so this is asked outside any work, where sessions are made. */
export async function letInBy(database: IdentityDatabase, pass: string, now: Date): Promise<UserId | null> {
  const { rows } = await sql<{ id: UserId; inTime: boolean }>`
    delete from identity.verification where identifier = ${`pass:${hashOf(pass)}`}
    returning value::uuid as id, expires_at > ${now} as "inTime"`.execute(database);
  return rows[0]?.inTime ? rows[0].id : null;
}

/** Where whoever is asking can be written to; null when only their telephone is known. */
export async function ownAddress(work: Work): Promise<string | null> {
  const row = await db(work)
    .selectFrom('identity.user')
    .where('id', '=', work.actor.userId)
    .select('email')
    .executeTakeFirst();
  return row === undefined || isNoAddress(row.email) ? null : row.email;
}

/** A domain that can never be one (RFC 2606): every account has an address, but not everybody has. */
const nowhere = 'no-address.invalid';

export function isNoAddress(email: string): boolean {
  return email.endsWith(`@${nowhere}`);
}

function hashOf(pass: string): string {
  return hash('sha256', pass);
}
