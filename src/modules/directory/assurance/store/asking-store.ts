import { sql } from 'kysely';

import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Locale } from '#platform/locale.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { askAfterDays, askUnsaidAfterDays, linkDays, remindAfterDays, roundDays } from '../domain/asking.ts';
import type { AskingId, OwnerAnswer } from '../domain/asking.ts';
import { db } from './tables.ts';

export type ToAsk = {
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly email: string;
  /** Of whoever keeps it here; null is not known. */
  readonly language: Locale | null;
  /** Set when they were asked once already. */
  readonly askingId: AskingId | null;
};

/**
 * Listings that will not be fresh much longer, whose owner publishes an address and was not asked in this round,
 * those of one address together. What nobody ever said is right is asked about when its last sign of life, that
 * somebody claimed it or that it was written, is about to say nothing any more.
 */
export async function listingsToAsk(work: Work, limit: number): Promise<readonly ToAsk[]> {
  const { rows } = await sql<ToAsk>`
    select s.id as "serviceId", s.name, lower(coalesce(nullif(s.email, ''), o.email)) as email,
      null as "askingId", ${languageOfOwner}
    from directory.service s left join directory.organization o on o.id = s.organization_id
    where s.status = 'active' and ${isToAsk(work)}
      and coalesce(nullif(s.email, ''), o.email) like '%_@_%'
      and not exists (
        select from directory.asking a where a.service_id = s.id
          and a.asked_at > ${daysAgo(work, roundDays)} and a.asked_at >= coalesce(s.assured_on, '-infinity')
      )
    order by email, s.id limit ${limit}`.execute(work.trx);
  return rows;
}

function isToAsk(work: Work) {
  const today = dayOf(work.now);
  return sql`(s.assured_on <= ${addDays(today, -askAfterDays)} or s.assured_on is null and greatest(
    s.changed_at, (select max(w.since) from directory.owner w where w.service_id = s.id)
  ) <= ${instantAt(addDays(today, -askUnsaidAfterDays), '23:59' as LocalTime)})`;
}

const languageOfOwner = sql`(
  select w.language from directory.owner w where w.service_id = s.id and w.role = 'owner'
  order by w.since, w.user_id limit 1) as language`;

/** Listings whose owner was asked two weeks ago and has not answered, once. */
export async function listingsToRemind(work: Work, limit: number): Promise<readonly ToAsk[]> {
  const { rows } = await sql<ToAsk>`
    select s.id as "serviceId", s.name, lower(coalesce(nullif(s.email, ''), o.email)) as email,
      a.id as "askingId", ${languageOfOwner}
    from directory.asking a
    join directory.service s on s.id = a.service_id
    left join directory.organization o on o.id = s.organization_id
    where a.answered_at is null and a.reminded_at is null and a.asked_at <= ${daysAgo(work, remindAfterDays)}
      and a.expires_at > ${work.now} and s.status = 'active' and coalesce(s.assured_on <= a.asked_at, true)
      and coalesce(nullif(s.email, ''), o.email) like '%_@_%'
    order by email, s.id limit ${limit}`.execute(work.trx);
  return rows;
}

export async function writeAsking(
  work: Work,
  asking: { readonly id: AskingId; readonly serviceId: ServiceId; readonly tokenHash: Buffer },
): Promise<void> {
  await db(work)
    .insertInto('directory.asking')
    .values({
      id: asking.id,
      service_id: asking.serviceId,
      token_hash: asking.tokenHash,
      reminder_hash: null,
      asked_at: work.now,
      reminded_at: null,
      expires_at: instantAt(addDays(dayOf(work.now), linkDays), '23:59' as LocalTime),
      answered_at: null,
      answer: null,
    })
    .execute();
}

/** @returns Whether they were not reminded before. */
export async function writeReminder(work: Work, id: AskingId, reminderHash: Buffer): Promise<boolean> {
  const written = await db(work)
    .updateTable('directory.asking')
    .set({ reminder_hash: reminderHash, reminded_at: work.now })
    .where('id', '=', id)
    .where('reminded_at', 'is', null)
    .executeTakeFirst();
  return written.numUpdatedRows === 1n;
}

export type Asking = {
  readonly id: AskingId;
  readonly serviceId: ServiceId;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: OwnerAnswer | null;
};

export async function askingBy(work: Work, hash: Buffer, held: 'held' | 'seen'): Promise<Asking | null> {
  const query = db(work)
    .selectFrom('directory.asking')
    .where((eb) => eb.or([eb('token_hash', '=', hash), eb('reminder_hash', '=', hash)]))
    .select([
      'id',
      'service_id as serviceId',
      'expires_at as expiresAt',
      'answered_at as answeredAt',
      'answer',
    ]);
  return (await (held === 'held' ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

export async function writeAnswer(work: Work, id: AskingId, answer: OwnerAnswer): Promise<void> {
  await db(work)
    .updateTable('directory.asking')
    .set({ answered_at: work.now, answer })
    .where('id', '=', id)
    .execute();
}

function daysAgo(work: Work, days: number) {
  return sql<Date>`${work.now}::timestamptz - make_interval(days => ${days}::integer)`;
}
