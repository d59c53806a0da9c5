import { sql } from 'kysely';

import type { PersonDetails, PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import { elmStreet, north, workerAsha } from '#tests/support/network.ts';

import { aPerson } from '../../people/people.examples.ts';
import type { ContactKind } from '../domain/contact.ts';
import type { ContactId, EpisodeId } from '../domain/referral.ts';
import { addContact } from '../store/contact-store.ts';
import { openEpisode } from '../store/episode-store.ts';
import { putNextStep } from '../store/next-step-store.ts';
import { lockEpisode } from '../store/episode-store.ts';
import { turnsOf } from '../store/turn-store.ts';
import type { Turn } from '../store/turn-store.ts';

export const asha = workerAsha.id as WorkerId;

export type Supported = { readonly personId: PersonId; readonly episodeId: EpisodeId };

type Given = Partial<PersonDetails> & {
  readonly networkId?: NetworkId;
  readonly personId?: PersonId;
  readonly workerId?: WorkerId;
  readonly openedAt?: Date;
};

/** Somebody who is supported: by Asha Rowan, since now, unless a test says otherwise. */
export async function aSupportedPerson(work: Work, given: Given = {}): Promise<Supported> {
  const { networkId = north, workerId = asha, openedAt = work.now, personId: known, ...details } = given;
  const practiceId = details.practiceId === undefined ? elmStreet : details.practiceId;
  const personId = known ?? (await aPerson(work, { networkId, ...details, practiceId }));
  const id = newId<EpisodeId>();
  await arrange(work, async (owner) => {
    const then = { ...owner, now: openedAt, actor: { ...owner.actor, networkIds: [networkId] } };
    await openEpisode(then, { networkId, id, personId, practiceId, workerId });
    await putNextStep(then, await lockEpisode(then, id), { kind: 'begin', dueAt: openedAt, tries: 0 });
  });
  return { personId, episodeId: id };
}

/** The handovers of a person, the newest first. */
export async function handoversOf(
  work: Work,
  personId: PersonId,
): Promise<readonly (Turn & { readonly turn: 'handed' })[]> {
  return (await turnsOf(work, personId)).filter((turn) => turn.turn === 'handed');
}

/** Something that happened with somebody earlier. Plans nothing. */
export async function aContact(
  work: Work,
  { personId, episodeId }: Supported,
  {
    kind,
    at,
    note = null,
  }: { readonly kind: ContactKind; readonly at: string; readonly note?: string | null },
): Promise<ContactId> {
  const id = newId<ContactId>();
  const more = { minutes: null, nextTryAt: null };
  const contact = { networkId: north, id, personId, episodeId, kind, at: new Date(at), note, ...more };
  await arrange(work, (owner) => addContact({ ...owner, actor: { ...owner.actor, userId: asha } }, contact));
  return id;
}

/** What was written into the audit trail by the work, in order. */
export async function audited(work: Work): Promise<readonly string[]> {
  const { rows } = await sql<{ action: string }>`
    select action from audit.entry where request_id = ${work.requestId} order by at, id`.execute(work.trx);
  return rows.map(({ action }) => action);
}

/** The names of the jobs that wait in the queue. */
export async function queued(work: Work): Promise<readonly string[]> {
  const jobs = await arrange(work, (owner) =>
    sql<{ task: string }>`select task_identifier as task from graphile_worker.jobs order by id`.execute(
      owner.trx,
    ),
  );
  return jobs.rows.map(({ task }) => task);
}

type Written = {
  readonly channel: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
};

/** Letters, texts and emails that wait to be sent. */
export async function written(work: Work): Promise<readonly Written[]> {
  const { rows } = await sql<Written>`
    select channel, recipient, subject, body from platform.message order by created_at, id`.execute(work.trx);
  return rows;
}

/** A key for one submission. */
export function once(): string {
  return newId<string>();
}
