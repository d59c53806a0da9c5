import { compiledOnce } from './compiled-once.ts';
import type { NetworkId, UserId } from './ids.ts';
import { newId } from './ids.ts';
import { homeNetwork, ownTables } from './work.ts';
import type { Work } from './work.ts';

type AuditTables = {
  'audit.entry': {
    network_id: NetworkId;
    at: Date;
    id: string;
    actor_id: UserId;
    actor_kind: string;
    action: string;
    subject_type: string;
    subject_id: string;
    person_id: string | null;
    details: string;
    request_id: string;
  };
};

const db = ownTables<AuditTables>();

export type Subject = {
  /** The word of the glossary: `person`, `referral`, `plan`. */
  readonly type: string;
  readonly id: string;
  /** Whose record it is part of, when it is part of somebody's. */
  readonly personId?: string;
  /** The network the record belongs to; the actor's own when left out. */
  readonly networkId?: NetworkId;
  /** Codes and counts that say more. Never personal data. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
};

/** Records who did or saw what, in the same transaction as the change or the look itself. */
export async function audit(work: Work, action: `${string}.${string}`, subject: Subject): Promise<void> {
  await addEntry(work, entryOf(work, action, subject));
}

const addEntry = compiledOnce((work, entry: AuditTables['audit.entry']) =>
  db(work).insertInto('audit.entry').values({
    network_id: entry.network_id,
    at: entry.at,
    id: entry.id,
    actor_id: entry.actor_id,
    actor_kind: entry.actor_kind,
    action: entry.action,
    subject_type: entry.subject_type,
    subject_id: entry.subject_id,
    person_id: entry.person_id,
    details: entry.details,
    request_id: entry.request_id,
  }),
);

/** The same of many, in one statement. */
export async function auditAll(
  work: Work,
  action: `${string}.${string}`,
  subjects: readonly Subject[],
): Promise<void> {
  if (subjects.length === 0) return;
  await db(work)
    .insertInto('audit.entry')
    .values(subjects.map((subject) => entryOf(work, action, subject)))
    .execute();
}

function entryOf(work: Work, action: string, subject: Subject): AuditTables['audit.entry'] {
  return {
    network_id: subject.networkId ?? homeNetwork(work),
    at: work.now,
    id: newId(),
    actor_id: work.actor.userId,
    actor_kind: work.actor.kind,
    action,
    subject_type: subject.type,
    subject_id: subject.id,
    person_id: subject.personId ?? null,
    details: JSON.stringify(subject.details ?? {}),
    request_id: work.requestId,
  };
}
