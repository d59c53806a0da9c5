import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { NetworkId, UserId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Versioned } from '#platform/versions.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ContactKind } from '../domain/contact.ts';
import type { ContactId, EpisodeId } from '../domain/referral.ts';
import { mostDue } from './next-step-store.ts';
import { db } from './tables.ts';

/** An attempt to reach a person, a conversation with them, or a note about them. */
export type Contact = Versioned & {
  readonly networkId: NetworkId;
  readonly id: ContactId;
  readonly personId: PersonId;
  readonly episodeId: EpisodeId;
  readonly kind: ContactKind;
  readonly at: Date;
  readonly note: string | null;
  readonly minutes: number | null;
  readonly nextTryAt: Date | null;
  readonly byId: UserId;
};

export type NewContact = Omit<Contact, 'version' | 'changedBy' | 'changedAt' | 'byId'>;

export async function addContact(work: Work, contact: NewContact): Promise<void> {
  await db(work)
    .insertInto('referrals.contact')
    .values({
      network_id: contact.networkId,
      id: contact.id,
      person_id: contact.personId,
      episode_id: contact.episodeId,
      kind: contact.kind,
      at: contact.at,
      note: contact.note,
      minutes: contact.minutes,
      next_try_at: contact.nextTryAt,
      by_id: work.actor.userId,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

/** Contacts with a person, the newest first: at most 200. */
export const contactsOf: (work: Work, personId: PersonId) => Promise<readonly Contact[]> = compiledOnce(
  (work: Work, personId: PersonId) =>
    contacts(work).where('person_id', '=', personId).orderBy('at', 'desc').orderBy('id', 'desc').limit(200),
);

/** What somebody has logged since an instant, the newest first: at most 100. */
export const contactsBy: (work: Work, userId: UserId, since: Date) => Promise<readonly Contact[]> =
  compiledOnce((work: Work, userId: UserId, since: Date) =>
    contacts(work)
      .where('by_id', '=', userId)
      .where('at', '>=', since)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(100),
  );

type Remembered = { readonly personId: PersonId; readonly kind: ContactKind; readonly at: Date };

/**
 * Kind and moment of the last fifty contacts with each person for whom a worker has something to do before an
 * instant: what is learnt from.
 */
export async function historiesOfDue(
  work: Work,
  workerId: WorkerId,
  before: Date,
): Promise<ReadonlyMap<PersonId, readonly Remembered[]>> {
  return Map.groupBy(await rememberedOfDue(work, workerId, before), ({ personId }) => personId);
}

const rememberedOfDue = compiledOnce(
  (work, workerId: WorkerId, before: Date) => sql<Remembered>`
    select c.person_id as "personId", c.kind, c.at
    from (
      select person_id from referrals.next_step
      where network_id = ${withinReach(work)} and worker_id = ${workerId} and due_at < ${before}
      order by due_at, episode_id limit ${sql.lit(mostDue)}
    ) due
    cross join lateral (
      select person_id, kind, at from referrals.contact
      where network_id = ${withinReach(work)} and person_id = due.person_id
      order by at desc, id desc limit 50
    ) c`,
);

/** @throws Refusal `referrals.no-such-contact` also when it is out of reach. */
export async function contactOf(work: Work, id: ContactId): Promise<Contact> {
  return found(await contacts(work).where('id', '=', id).executeTakeFirst());
}

/** The contact, locked until the work ends. */
export async function lockContact(work: Work, id: ContactId): Promise<Contact> {
  return found(await contacts(work).where('id', '=', id).forUpdate().executeTakeFirst());
}

export type ContactChange = Partial<Pick<Contact, 'kind' | 'at' | 'note' | 'minutes' | 'nextTryAt'>>;

export async function changeContact(work: Work, contact: Contact, to: ContactChange): Promise<void> {
  const { kind, at, note, minutes, nextTryAt } = { ...contact, ...to };
  await db(work)
    .updateTable('referrals.contact')
    .set({
      kind,
      at,
      note,
      minutes,
      next_try_at: nextTryAt,
      version: contact.version + 1,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .where('network_id', '=', contact.networkId)
    .where('id', '=', contact.id)
    .execute();
}

function found(row: Contact | undefined): Contact {
  if (!row) throw new Refusal('not-found', 'referrals.no-such-contact');
  return row;
}

function contacts(work: Work) {
  return db(work)
    .selectFrom('referrals.contact')
    .where('network_id', '=', withinReach(work))
    .select([
      'network_id as networkId',
      'id',
      'person_id as personId',
      'episode_id as episodeId',
      'kind',
      'at',
      'note',
      'minutes',
      'next_try_at as nextTryAt',
      'by_id as byId',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
