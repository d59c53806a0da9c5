import { sql } from 'kysely';

import type { Work } from '../work.ts';
import type { Locked } from './claim-attempt.ts';
import type { MessageId, MessageState } from './message.ts';
import { db } from './tables.ts';

/** Writes down that an attempt of each begins. */
export async function begin(work: Work, messages: readonly Locked[], runId: string): Promise<void> {
  await addAttempts(work, messages, { runId, ended: {} });
  await setAll(work, messages, { state: 'sending', problem: null });
}

type Ending = {
  readonly runId: string;
  readonly outcome: 'delivered' | 'no-courier' | 'too-late' | 'blocked';
};

/** The whole attempt in one transaction, so exactly once: nothing leaves the machine. */
export async function endHere(
  work: Work,
  messages: readonly Locked[],
  { runId, outcome }: Ending,
): Promise<void> {
  await addAttempts(work, messages, { runId, ended: { ended_at: work.now, outcome } });
  const arrived = outcome === 'delivered';
  await setAll(work, messages, {
    state: arrived ? 'delivered' : 'failed',
    problem: arrived ? null : outcome,
  });
}

/** Which run of a job began the last attempt of each. */
export async function ownersOf(
  work: Work,
  messages: readonly Locked[],
): Promise<ReadonlyMap<MessageId, string | null>> {
  if (messages.length === 0) return new Map();
  const rows = await db(work)
    .selectFrom('platform.message_attempt as a')
    .innerJoin('platform.message as m', (join) =>
      join
        .onRef('m.network_id', '=', 'a.network_id')
        .onRef('m.id', '=', 'a.message_id')
        .onRef('m.attempts', '=', 'a.number'),
    )
    .where('a.network_id', '=', sql<Locked['networkId']>`any(${networksOf(messages)}::uuid[])`)
    .where('a.message_id', '=', sql<MessageId>`any(${idsOf(messages)}::uuid[])`)
    .select(['a.message_id as messageId', 'a.run_id as runId'])
    .execute();
  return new Map(rows.map(({ messageId, runId }) => [messageId, runId]));
}

async function addAttempts(
  work: Work,
  messages: readonly Locked[],
  { runId, ended }: { readonly runId: string; readonly ended: { ended_at?: Date; outcome?: string } },
): Promise<void> {
  if (messages.length === 0) return;
  await sql`
    insert into platform.message_attempt (network_id, message_id, number, run_id, began_at, ended_at, outcome)
    select network_id, message_id, number, ${runId}, ${work.now}::timestamptz, ${ended.ended_at ?? null}::timestamptz, ${ended.outcome ?? null}
    from unnest(${messages.map(({ networkId }) => networkId)}::uuid[], ${idsOf(messages)}::uuid[],
      ${messages.map(({ attempts }) => attempts + 1)}::integer[]) as m (network_id, message_id, number)`.execute(
    work.trx,
  );
}

async function setAll(
  work: Work,
  messages: readonly Locked[],
  { state, problem }: { readonly state: MessageState; readonly problem: string | null },
): Promise<void> {
  if (messages.length === 0) return;
  await db(work)
    .updateTable('platform.message')
    .set({
      state,
      problem,
      delivered_at: state === 'delivered' ? work.now : null,
      attempts: sql<number>`attempts + 1`,
      attempted_at: work.now,
    })
    .where('network_id', '=', sql<Locked['networkId']>`any(${networksOf(messages)}::uuid[])`)
    .where('id', '=', sql<MessageId>`any(${idsOf(messages)}::uuid[])`)
    .execute();
}

function idsOf(messages: readonly Locked[]): readonly MessageId[] {
  return messages.map(({ id }) => id);
}

function networksOf(messages: readonly Locked[]) {
  return [...new Set(messages.map(({ networkId }) => networkId))];
}
