import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';
import type { FeedId } from './tables.ts';

export type Feed = {
  readonly id: FeedId;
  readonly source: string;
  readonly name: string;
  readonly address: string;
  readonly everyHours: number;
  readonly state: 'active' | 'paused';
  readonly nextAt: Date;
  readonly failures: number;
  readonly lastAt: Date | null;
  /** `read`, or the code of why it was not. */
  readonly lastOutcome: string | null;
  readonly lastDetails: Readonly<Record<string, string | number>>;
  readonly version: number;
};

function feeds(work: Work) {
  return db(work)
    .selectFrom('directory.feed')
    .select(['id', 'source', 'name', 'address', 'every_hours as everyHours', 'state', 'next_at as nextAt'])
    .select(['failures', 'last_at as lastAt', 'last_outcome as lastOutcome', 'version'])
    .select(sql<Feed['lastDetails']>`last_details`.as('lastDetails'));
}

/** By name; more than 500 are not shown at once. */
export function allFeeds(work: Work): Promise<readonly Feed[]> {
  return feeds(work).orderBy('name').orderBy('id').limit(500).execute();
}

/** @param lock Nobody else changes it in this work. */
export async function feedWith(work: Work, id: FeedId, { lock = false } = {}): Promise<Feed | null> {
  const query = feeds(work).where('id', '=', id);
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

/** Those that may be read now, the longest waiting first. */
export async function dueFeeds(work: Work, most: number): Promise<readonly FeedId[]> {
  const rows = await db(work)
    .selectFrom('directory.feed')
    .where('state', '=', 'active')
    .where('next_at', '<=', work.now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(most)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function isSourceTaken(work: Work, source: string): Promise<boolean> {
  const found = await db(work)
    .selectFrom('directory.source')
    .where('id', '=', source)
    .select('id')
    .unionAll(db(work).selectFrom('directory.feed').where('source', '=', source).select('source as id'))
    .executeTakeFirst();
  return found !== undefined;
}

export async function isAddressTaken(work: Work, address: string): Promise<boolean> {
  const found = await db(work)
    .selectFrom('directory.feed')
    .where('address', '=', address)
    .select('id')
    .executeTakeFirst();
  return found !== undefined;
}

export type NewFeed = Pick<Feed, 'id' | 'source' | 'name' | 'address' | 'everyHours'>;

export async function insertFeed(
  work: Work,
  { id, source, name, address, everyHours }: NewFeed,
): Promise<void> {
  await db(work)
    .insertInto('directory.feed')
    .values({
      id,
      source,
      name,
      address,
      every_hours: everyHours,
      state: 'active',
      next_at: work.now,
      failures: 0,
      last_at: null,
      last_outcome: null,
      last_details: '{}',
      version: 1,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

export async function setFeedState(work: Work, id: FeedId, state: Feed['state']): Promise<void> {
  await db(work)
    .updateTable('directory.feed')
    .set({ state, version: sql`version + 1`, changed_by: work.actor.userId, changed_at: work.now })
    .where('id', '=', id)
    .execute();
}

/** Moves on when it is read next; that is no change of the feed. */
export async function setNextReading(work: Work, id: FeedId, hours: number): Promise<void> {
  const next = { next_at: hoursFrom(work.now, hours) };
  await db(work).updateTable('directory.feed').set(next).where('id', '=', id).execute();
}

function hoursFrom(now: Date, hours: number) {
  return sql<Date>`${now}::timestamptz + make_interval(hours => ${hours}::integer)`;
}

export type Reading = Pick<Feed, 'failures' | 'lastDetails'> & {
  readonly lastOutcome: string;
  /** Until it is read next. */
  readonly waitHours: number;
};

export async function noteReading(work: Work, id: FeedId, reading: Reading): Promise<void> {
  await db(work)
    .updateTable('directory.feed')
    .set({
      failures: reading.failures,
      next_at: hoursFrom(work.now, reading.waitHours),
      last_at: work.now,
      last_outcome: reading.lastOutcome,
      last_details: JSON.stringify(reading.lastDetails),
    })
    .where('id', '=', id)
    .execute();
}
