import { createHash } from 'node:crypto';

import { sql } from 'kysely';
import { z } from 'zod';

import type { NetworkId, UserId } from './ids.ts';
import { Refusal } from './refusal.ts';
import { homeNetwork, ownTables } from './work.ts';
import type { Work } from './work.ts';

/** The idempotency key of one submission, made when its form is shown or by the client that sends it. */
export const OnceKey = z.guid();

type Tables = {
  'platform.submission': {
    network_id: NetworkId;
    key: string;
    actor_id: UserId;
    command: string;
    fingerprint: string;
    answer: string;
    at: Date;
  };
};

const db = ownTables<Tables>();

export type Submission<Answer> = {
  readonly key: string;
  /** `module.verb` of the command. */
  readonly command: `${string}.${string}`;
  readonly input: unknown;
  /** What the first submission is answered with, known before the work is done: usually a new id. */
  readonly answer: Answer;
};

/**
 * Claims a submission's key. The first to come claims it and is told null: do the work. Anyone who comes
 * again (a double click, a retry, another tab) waits until the first has committed and gets its answer.
 *
 * @throws Refusal `platform.already-sent` when the same key comes with something else typed in:
 *   the back button, and then a change. What was saved first stands.
 */
export async function answeredBefore<Answer>(
  work: Work,
  submission: Submission<Answer>,
): Promise<Answer | null> {
  work.claim.key = submission.key;
  const fingerprint = fingerprintOf(submission);
  const claimed = await db(work)
    .insertInto('platform.submission')
    .values({
      network_id: homeNetwork(work),
      key: submission.key,
      actor_id: work.actor.userId,
      command: submission.command,
      fingerprint,
      answer: JSON.stringify(submission.answer),
      at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['network_id', 'key']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return null;
  return (await earlierAnswer(work, submission.key, fingerprint)) as Answer;
}

/** Whether the form with this key was sent already: what is typed into it then is no draft any more. */
export async function wasSent(work: Work, key: string): Promise<boolean> {
  if (!OnceKey.safeParse(key).success) return false;
  const row = await db(work)
    .selectFrom('platform.submission')
    .where('network_id', '=', homeNetwork(work))
    .where('key', '=', key)
    .select('key')
    .executeTakeFirst();
  return row !== undefined;
}

/** The same, to be asked as part of another query: a round trip less for those who are refused by it. */
export function isSent(work: Work, key: string) {
  if (!OnceKey.safeParse(key).success) return sql<boolean>`false`;
  return sql<boolean>`exists (
    select from platform.submission where network_id = ${homeNetwork(work)} and key = ${key})`;
}

async function earlierAnswer(work: Work, key: string, fingerprint: string): Promise<unknown> {
  const earlier = await db(work)
    .selectFrom('platform.submission')
    .where('network_id', '=', homeNetwork(work))
    .where('key', '=', key)
    .select(['actor_id as actorId', 'fingerprint', 'answer'])
    .executeTakeFirst();
  const same = earlier?.actorId === work.actor.userId && earlier.fingerprint === fingerprint;
  if (!same) throw new Refusal('conflict', 'platform.already-sent');
  return earlier.answer;
}

function fingerprintOf({ command, input }: Submission<unknown>): string {
  return createHash('sha256')
    .update(JSON.stringify([command, input]))
    .digest('hex');
}
