import type { Pool } from 'pg';

import { openWorkOn } from '../open-work.ts';
import type { NetworkId, UserId } from '../ids.ts';
import { newId } from '../ids.ts';
import type { Job } from '../jobs.ts';
import type { Actor, OpenWork, Work } from '../work.ts';
import type { Courier, Couriers, Outcome, Parcel } from './courier.ts';
import type { MessageId } from './message.ts';
import { messageOf } from './read.ts';
import { sendingJobs } from './send-message.ts';
import type { NewMessage } from './write-message.ts';

export const network = '00000000-0000-4000-8000-00000000000a' as NetworkId;
export const otherNetwork = '00000000-0000-4000-8000-00000000000b' as NetworkId;
export const someone = '00000000-0000-4000-8000-0000000000ee' as UserId;

export const settler = { networkIds: [network], permissions: ['outbox.read', 'outbox.settle'] } as const;

export function aMessage(changes: Partial<NewMessage> = {}): NewMessage {
  return {
    key: newId<string>(),
    channel: 'email',
    recipient: 'elm.street@example.org',
    subject: 'About referral NV-7F3K-2Q9',
    body: 'Dear colleague,\nthank you for referring.',
    about: { type: 'referral', id: newId<string>() },
    ...changes,
  };
}

/** A courier that does as it is told, and remembers what it was given. */
export function aCourier(...outcomes: readonly (Outcome | Error)[]) {
  const given: Parcel[] = [];
  const courier: Courier = {
    send: (parcel) => {
      const outcome = outcomes[given.length] ?? ({ result: 'delivered' } as const);
      given.push(parcel);
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
  };
  return { given, courier };
}

/** Work on a pool, as the product opens it: everything is committed. */
export function theOutbox(pool: Pool, now = new Date('2026-03-02T09:00:00Z')) {
  const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 2 });
  const actor: Actor = {
    kind: 'user',
    userId: someone,
    networkIds: [network],
    practiceIds: null,
    permissions: new Set(settler.permissions),
  };
  const inOutbox = <T>(body: (work: Work) => Promise<T>) => openWork(actor, body);
  return {
    inOutbox,
    /** Runs the sending job, as the worker would. */
    send: (messageId: MessageId, email: Couriers['email'], via: OpenWork = openWork) =>
      jobOf(sendingJobs({ email, text: email })).run(via, {
        onBehalfOf: someone,
        networkId: network,
        payload: { messageId },
      }),
    message: (messageId: MessageId) => inOutbox((work) => messageOf(work, messageId)),
    /** When the next attempt is queued for; null when none is. */
    queuedFor: async (messageId: MessageId): Promise<Date | null> => {
      const { rows } = await pool.query<{ at: Date }>(
        'select run_at as at from graphile_worker.jobs where key = $1',
        [`outbox.send:${messageId}`],
      );
      return rows[0]?.at ?? null;
    },
    /** As if a worker had taken the waiting job and done it. */
    forgetJob: (messageId: MessageId) =>
      pool.query('delete from graphile_worker._private_jobs where key = $1', [`outbox.send:${messageId}`]),
  };
}

function jobOf([job]: readonly Job[]): Job {
  if (!job) throw new Error('nothing sends messages');
  return job;
}
