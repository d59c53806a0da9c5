import { sql } from 'kysely';

import { onPool } from '../database.ts';
import type { NetworkId, UserId } from '../ids.ts';
import { enqueue } from '../jobs.ts';
import type { Actor } from '../work.ts';
import type { Chore } from '../worker/parts.ts';
import type { MessageId } from './message.ts';
import { sendBatch, sendMessage } from './send-message-spec.ts';

/**
 * Queues messages again that nobody is about to send: their job failed for good, or the queue was lost and
 * the messages were not, as after a restore. There should be none.
 */
export const requeueForgotten: Chore = {
  name: 'outbox.requeue-forgotten',
  when: '*/10 * * * *',
  run: async ({ pool, openWork }) => {
    const { rows } = await forgotten.execute(onPool(pool));
    for (const { networkId, messageId, createdBy } of rows) {
      await openWork(actorFor(networkId, createdBy), (work) => enqueue(work, sendMessage, { messageId }));
    }
    return rows.length;
  },
};

type Row = { readonly networkId: NetworkId; readonly messageId: MessageId; readonly createdBy: UserId };

// A job is there from the moment its message is, and until the message is no longer waiting.
const forgotten = sql<Row>`
  select m.network_id as "networkId", m.id as "messageId", m.created_by as "createdBy"
  from platform.message m
  where m.state in ('waiting', 'sending') and m.channel <> 'letter'
    and not exists (
      select from graphile_worker.jobs j
      where j.key = ${sql.lit(`${sendMessage.name}:`)} || m.id
        and (j.attempts < j.max_attempts or j.locked_at is not null)
    )
    and (m.batch_id is null or not exists (
      select from graphile_worker.jobs j
      where j.key = ${sql.lit(`${sendBatch.name}:`)} || m.batch_id
        and (j.attempts < j.max_attempts or j.locked_at is not null)
    ))
  order by m.created_at limit 1000`;

function actorFor(networkId: NetworkId, userId: UserId): Actor {
  return { kind: 'system', userId, networkIds: [networkId], practiceIds: null, permissions: new Set() };
}
