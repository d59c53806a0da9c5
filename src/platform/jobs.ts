import { sql } from 'kysely';
import { z } from 'zod';

import { idOf } from './ids.ts';
import type { NetworkId, UserId } from './ids.ts';
import type { Actor, OpenWork, Permission, Work } from './work.ts';
import { homeNetwork } from './work.ts';

/** What a queued job is, without how it is done: all that its callers need. */
export type JobSpec<Payload> = {
  readonly name: `${string}.${string}`;
  /** Ids only. Job tables are read by operators and outlive erasure requests. */
  readonly payload: z.ZodType<Payload>;
  /** Two waiting jobs with one key are one job: what makes queueing safe to repeat. */
  readonly key: (payload: Payload) => string;
  /** Waits e^1, e^2 … seconds between attempts: 8 attempts give up after about half an hour, 14 after 14 days. */
  readonly maxAttempts: number;
  /**
   * What the job may do. Its effects were decided when the work that queued it was saved, so they do not
   * lapse when that person leaves or changes role; the network it may reach stays theirs.
   */
  readonly permissions: readonly Permission[];
};

/** A job is delivered at least once, so `run` must be safe to repeat. */
export type Job = {
  readonly name: string;
  readonly run: (openWork: OpenWork, letter: unknown) => Promise<void>;
};

export function defineJob<Payload>(spec: JobSpec<Payload>): JobSpec<Payload> {
  return spec;
}

/** A job done in one work. */
export function doJob<Payload>(
  spec: JobSpec<Payload>,
  run: (work: Work, payload: Payload) => Promise<void>,
): Job {
  return doJobOutside(spec, (open, payload) => open((work) => run(work, payload)));
}

/** Opens work as the job. */
export type OpenJobWork = <T>(body: (work: Work) => Promise<T>) => Promise<T>;

/** A job that calls somebody else between works: no transaction is held while it waits for them. */
export function doJobOutside<Payload>(
  spec: JobSpec<Payload>,
  run: (open: OpenJobWork, payload: Payload) => Promise<void>,
): Job {
  return {
    name: spec.name,
    run: async (openWork, letter) => {
      const { onBehalfOf, networkId, payload } = Letter.parse(letter);
      const actor = jobActor(spec.permissions, networkId, onBehalfOf);
      await run((body) => openWork(actor, body), spec.payload.parse(payload));
    },
  };
}

/** An announcement is a job that only queues its listeners, each to be retried on its own. */
export function passOn<Payload>(announcement: JobSpec<Payload>, listeners: readonly JobSpec<Payload>[]): Job {
  return doJob(announcement, async (work, payload) => {
    for (const listener of listeners) await enqueue(work, listener, payload);
  });
}

/** Queues a job in the caller's transaction: if the work is rolled back, the job was never queued. */
export function enqueue<Payload>(work: Work, job: JobSpec<Payload>, payload: Payload): Promise<void> {
  return enqueueAt(work, job, { payload, runAt: null });
}

type Later<Payload> = {
  readonly payload: Payload;
  /** Not done before; null is as soon as may be. */
  readonly runAt: Date | null;
};

/** Queues a job for later, in the caller's transaction. */
export async function enqueueAt<Payload>(
  work: Work,
  job: JobSpec<Payload>,
  { payload, runAt }: Later<Payload>,
): Promise<void> {
  const letter = {
    onBehalfOf: work.actor.userId,
    networkId: homeNetwork(work),
    payload: z.json().parse(payload),
  };
  await sql`
    select platform.enqueue(
      ${job.name}, ${JSON.stringify(letter)}::json, ${`${job.name}:${job.key(payload)}`},
      ${job.maxAttempts}::integer, ${runAt}::timestamptz
    )`.execute(work.trx);
}

const Letter = z.object({ onBehalfOf: idOf<UserId>(), networkId: idOf<NetworkId>(), payload: z.unknown() });

function jobActor(permissions: readonly Permission[], networkId: NetworkId, userId: UserId): Actor {
  return {
    kind: 'system',
    userId,
    networkIds: [networkId],
    practiceIds: null,
    permissions: new Set(permissions),
  };
}
