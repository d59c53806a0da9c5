import { sql } from 'kysely';

import { addDays, dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { askAfterDays, linkDays, roundDays } from '../../assurance/domain/asking.ts';
import type { SchemeId } from '../domain/scheme.ts';
import type { SchemeAnswer, SchemeAskingId, WhyAsked } from '../domain/scheme-asking.ts';
import { db } from './tables.ts';

export type SchemeToAsk = { readonly id: SchemeId; readonly name: string; readonly email: string };

/** Open schemes that publish an address, were checked too long ago, and were not asked since in this round. */
export async function schemesToAsk(work: Work, limit: number): Promise<readonly SchemeToAsk[]> {
  const { rows } = await sql<SchemeToAsk>`
    select s.id, s.name, lower(s.email) as email from directory.scheme s
    where s.closed_at is null and s.email like '%_@_%'
      and s.checked_on <= ${addDays(dayOf(work.now), -askAfterDays)}::date
      and not exists (
        select from directory.scheme_asking a where a.scheme_id = s.id and a.why = 'stale'
          and a.asked_at > ${work.now}::timestamptz - make_interval(days => ${roundDays}::integer)
          and a.asked_at >= s.checked_on)
    order by s.checked_on, s.id limit ${limit}`.execute(work.trx);
  return rows;
}

export type NewSchemeAsking = {
  readonly id: SchemeAskingId;
  readonly schemeId: SchemeId;
  readonly tokenHash: Buffer;
  readonly why: WhyAsked;
};

export async function writeSchemeAsking(work: Work, asking: NewSchemeAsking): Promise<void> {
  const { id, schemeId, tokenHash, why } = asking;
  await db(work)
    .insertInto('directory.scheme_asking')
    .values({
      id,
      scheme_id: schemeId,
      token_hash: tokenHash,
      why,
      asked_at: work.now,
      expires_at: sql<Date>`${work.now}::timestamptz + make_interval(days => ${linkDays}::integer)`,
      answered_at: null,
      answer: null,
    })
    .execute();
}

/** How many links were asked for: of one scheme, or of all of them. */
export async function claimsSince(work: Work, schemeId: SchemeId | null, minutes: number): Promise<number> {
  let query = db(work)
    .selectFrom('directory.scheme_asking')
    .where('why', '=', 'claimed')
    .where('asked_at', '>', sql<Date>`${work.now}::timestamptz - make_interval(mins => ${minutes}::integer)`)
    .select((is) => is.fn.countAll<number>().as('count'));
  if (schemeId !== null) query = query.where('scheme_id', '=', schemeId);
  return (await query.executeTakeFirstOrThrow()).count;
}

export type SchemeAsking = {
  readonly id: SchemeAskingId;
  readonly schemeId: SchemeId;
  readonly expiresAt: Date;
  readonly answer: SchemeAnswer | null;
};

export async function schemeAskingBy(
  work: Work,
  hash: Buffer,
  held: 'held' | 'seen',
): Promise<SchemeAsking | null> {
  const query = db(work)
    .selectFrom('directory.scheme_asking')
    .where('token_hash', '=', hash)
    .select(['id', 'scheme_id as schemeId', 'expires_at as expiresAt', 'answer']);
  return (await (held === 'held' ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

export async function writeSchemeAnswer(work: Work, id: SchemeAskingId, answer: SchemeAnswer): Promise<void> {
  await db(work)
    .updateTable('directory.scheme_asking')
    .set({ answered_at: work.now, answer })
    .where('id', '=', id)
    .execute();
}
