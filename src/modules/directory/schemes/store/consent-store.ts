import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId } from '../domain/scheme.ts';
import type { Consent, ConsentId } from '../domain/scheme-asking.ts';
import { db } from './tables.ts';

export type OpenConsent = Consent & { readonly name: string; readonly runBy: string };

/**
 * Asks a network, and no other any more. One that is asked already is not asked again.
 *
 * @returns What the network has to answer; null when it was asked before.
 */
export async function askConsent(
  work: Work,
  schemeId: SchemeId,
  networkId: NetworkId,
): Promise<ConsentId | null> {
  if ((await consentAwaited(work, schemeId)) === networkId) return null;
  await withdrawConsent(work, schemeId);
  const id = newId<ConsentId>();
  await db(work)
    .insertInto('directory.scheme_consent')
    .values({
      id,
      scheme_id: schemeId,
      kith_network: networkId,
      asked_by: work.actor.userId,
      asked_at: work.now,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .execute();
  return id;
}

export async function withdrawConsent(work: Work, schemeId: SchemeId): Promise<void> {
  await db(work)
    .updateTable('directory.scheme_consent')
    .set({ answer: 'withdrawn', answered_by: work.actor.userId, answered_at: work.now })
    .where('scheme_id', '=', schemeId)
    .where('answer', 'is', null)
    .execute();
}

/** The network that was asked and has not answered. */
export async function consentAwaited(work: Work, schemeId: SchemeId): Promise<NetworkId | null> {
  const row = await db(work)
    .selectFrom('directory.scheme_consent')
    .where('scheme_id', '=', schemeId)
    .where('answer', 'is', null)
    .select('kith_network as networkId')
    .executeTakeFirst();
  return row?.networkId ?? null;
}

/** What the networks of whoever asks have not answered, the oldest first. */
export function openConsents(work: Work): Promise<readonly OpenConsent[]> {
  return openOnes(work).orderBy('c.asked_at').orderBy('c.id').limit(50).execute();
}

/** Held; null when there is none that the networks of whoever asks may answer. */
export async function consentToAnswer(work: Work, id: ConsentId): Promise<Consent | null> {
  const row = await db(work)
    .selectFrom('directory.scheme_consent')
    .where('id', '=', id)
    .where('kith_network', '=', sql<NetworkId>`any(${work.actor.networkIds}::uuid[])`)
    .where('answer', 'is', null)
    .select(['id', 'scheme_id as schemeId', 'kith_network as networkId'])
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Null when it was answered or withdrawn, or when it is for no network of whoever asks. */
export async function openConsent(work: Work, id: ConsentId): Promise<OpenConsent | null> {
  const row = await openOnes(work).where('c.id', '=', id).executeTakeFirst();
  return row ?? null;
}

function openOnes(work: Work) {
  return db(work)
    .selectFrom('directory.scheme_consent as c')
    .innerJoin('directory.scheme as s', 's.id', 'c.scheme_id')
    .where('c.kith_network', '=', sql<NetworkId>`any(${work.actor.networkIds}::uuid[])`)
    .where('c.answer', 'is', null)
    .select([
      'c.id',
      'c.scheme_id as schemeId',
      'c.kith_network as networkId',
      's.name',
      's.run_by as runBy',
    ]);
}

export async function writeConsent(work: Work, id: ConsentId, answer: 'agreed' | 'declined'): Promise<void> {
  await db(work)
    .updateTable('directory.scheme_consent')
    .set({ answer, answered_by: work.actor.userId, answered_at: work.now })
    .where('id', '=', id)
    .execute();
}
