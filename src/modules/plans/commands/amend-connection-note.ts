import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { keepAmended } from '#platform/amendments.ts';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { noteField } from '../domain/connection.ts';
import type { Connection, ConnectionId } from '../domain/connection.ts';
import { saveStepNote, stepsOf } from '../store/connection-steps.ts';
import { connectionToChange, saveConnection } from '../store/connections.ts';

export type AmendConnectionNote = {
  readonly once: string;
  readonly personId: PersonId;
  readonly connectionId: ConnectionId;
  readonly version: string | null;
  /** The step that the note was written with; 0 is what was written when the connection was made. */
  readonly step: number;
  /** Null takes it away. */
  readonly note: string | null;
  readonly reason: string;
};

/** Puts right what was noted about a connection. What it said before stays readable, with the reason. */
export async function amendConnectionNote(work: Work, input: AmendConnectionNote): Promise<void> {
  requirePermission(work, 'plans.connect');
  const { once: key, personId, connectionId: id, step, note, reason } = input;
  if (await answeredBefore(work, { key, command: 'plans.amend-connection-note', input, answer: { id } }))
    return;

  await personInReach(work, personId);
  const connection = await connectionToChange(work, { personId, id });
  requireUnchanged(connection, input.version);
  const before = await noteOf(work, connection, step);
  if (reason.trim() === '') throw new Refusal('invalid', 'plans.reason-missing');
  const field = noteField(step);
  const subject = { type: 'connection', id };
  const changed = await keepAmended(work, {
    subject,
    before: { [field]: before },
    after: { [field]: note },
    reason,
  });
  if (changed.length === 0) return;
  if (step > 0) await saveStepNote(work, id, { number: step, note });
  await saveConnection(work, connection, step === 0 ? { note } : {});
  await audit(work, 'plans.amended-connection-note', { ...subject, personId, details: { step } });
}

async function noteOf(work: Work, { id, note }: Connection, step: number): Promise<string | null> {
  if (step === 0) return note;
  const found = (await stepsOf(work, [id])).get(id)?.find(({ number }) => number === step);
  if (!found) throw new Refusal('not-found', 'plans.no-such-note');
  return found.note;
}
