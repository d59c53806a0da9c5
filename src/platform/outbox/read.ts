import { sql } from 'kysely';

import { compiledOnce } from '../compiled-once.ts';
import { Refusal } from '../refusal.ts';
import { withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import type { Channel, Message, MessageId, MessageState } from './message.ts';
import { db } from './tables.ts';

/** @throws Refusal `outbox.not-found` */
export async function messageOf(work: Work, messageId: MessageId): Promise<Message> {
  const row = await messages(work).where('id', '=', messageId).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'outbox.not-found');
  return toMessage(row);
}

/** What was written about one record, newest first: at most 100. */
export async function messagesAbout(work: Work, type: string, id: string): Promise<readonly Message[]> {
  const rows = await newest(
    messages(work).where('about_type', '=', type).where('about_id', '=', id),
  ).execute();
  return rows.map(toMessage);
}

/** What was written to or about one person, newest first: at most 100. */
export async function messagesOfPerson(work: Work, personId: string): Promise<readonly Message[]> {
  return (await rowsOfPerson(work, personId)).map(toMessage);
}

const rowsOfPerson = compiledOnce((work, personId: string) =>
  newest(messages(work).where('person_id', '=', personId)),
);

/** What was written about each of some records, the newest of each. */
export async function lastMessagesAbout(
  work: Work,
  type: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Message>> {
  if (ids.length === 0) return new Map();
  const rows = await messages(work)
    .distinctOn('about_id')
    .where('about_type', '=', type)
    .where('about_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('about_id')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.aboutId, toMessage(row)]));
}

export type MessageAttempt = {
  readonly number: number;
  readonly beganAt: Date;
  /** Null: the process died during it. */
  readonly endedAt: Date | null;
  readonly outcome: string | null;
};

/** How often it was tried, and what came of it, newest first: at most 50. */
export function attemptsOf(work: Work, messageId: MessageId): Promise<readonly MessageAttempt[]> {
  return db(work)
    .selectFrom('platform.message_attempt')
    .where('network_id', '=', withinReach(work))
    .where('message_id', '=', messageId)
    .select(['number', 'began_at as beganAt', 'ended_at as endedAt', 'outcome'])
    .orderBy('number', 'desc')
    .limit(50)
    .execute();
}

/** A line of the outbox: nothing personal, so that looking for one message does not show all of them. */
export type OutboxLine = {
  readonly id: MessageId;
  readonly channel: Channel;
  readonly subject: string;
  readonly state: MessageState;
  readonly problem: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
};

export type OutboxFilter = {
  readonly states: readonly MessageState[];
  readonly channels: readonly Channel[];
  /** Shows what is older than this: the last line of the page before. */
  readonly before: { readonly createdAt: Date; readonly id: string } | null;
};

export const linesPerPage = 50;

/** One page of the outbox, newest first, and one line more when there is a next page. */
export async function outboxLines(
  work: Work,
  { states, channels, before }: OutboxFilter,
): Promise<readonly OutboxLine[]> {
  let query = db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', withinReach(work))
    .where('state', 'in', states)
    .where('channel', 'in', channels)
    .select(['id', 'channel', 'subject', 'state', 'problem', 'attempts', 'created_at as createdAt']);
  if (before) query = query.where(sql<boolean>`(created_at, id) < (${before.createdAt}, ${before.id}::uuid)`);
  return query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(linesPerPage + 1)
    .execute();
}

/** Counting stops here: from then on there are simply many. */
const many = 100;

/** How many messages wait for a person: letters to print, and what did not or may not have arrived. */
export async function outboxNeeds(work: Work) {
  const { rows } = await sql<{ toPrint: number; failed: number; unsure: number }>`
    select
      (select count(*) from (select from platform.message where network_id = ${withinReach(work)}
        and state = 'waiting' and channel = 'letter' limit ${many}) m) as "toPrint",
      (select count(*) from (select from platform.message where network_id = ${withinReach(work)}
        and state = 'failed' limit ${many}) m) as failed,
      (select count(*) from (select from platform.message where network_id = ${withinReach(work)}
        and state = 'unsure' limit ${many}) m) as unsure`.execute(work.trx);
  return rows[0] ?? { toPrint: 0, failed: 0, unsure: 0 };
}

function messages(work: Work) {
  return db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', withinReach(work))
    .select(['id', 'channel', 'recipient', 'subject', 'body', 'state', 'problem', 'attempts'])
    .select(['about_type as aboutType', 'about_id as aboutId', 'person_id as personId'])
    .select(['created_by as createdBy', 'created_at as createdAt', 'settled_by as settledBy'])
    .select(['attempted_at as attemptedAt', 'delivered_at as deliveredAt', 'send_after as sendAfter']);
}

type Row = Omit<Message, 'about'> & { readonly aboutType: string; readonly aboutId: string };

function newest(query: ReturnType<typeof messages>) {
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(100);
}

function toMessage({ aboutType, aboutId, ...rest }: Row): Message {
  return { ...rest, about: { type: aboutType, id: aboutId } };
}
