import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { homeNetwork, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { practiceIn } from '../../practice-in.ts';
import type { PauseId } from '../domain/pause.ts';
import { addPause, lockPause, markReopened } from '../store/pause-store.ts';

export type PauseReferrals = {
  readonly once: string;
  /** Null: every practice. */
  readonly practiceId: OrganisationId | null;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly why: string;
  readonly shown: string;
  readonly instead: string;
};

/** Asks practices not to refer for a time, and says why and where people go meanwhile. What comes all the same is kept. */
export async function pauseReferrals(work: Work, input: PauseReferrals): Promise<PauseId> {
  requirePermission(work, 'capacity.pause');
  const id = newId<PauseId>();
  const { once: key, ...said } = input;
  const earlier = await answeredBefore(work, { key, command: 'capacity.pause', input: said, answer: { id } });
  if (earlier) return earlier.id;

  const { practiceId } = input;
  if (practiceId) await practiceIn(work, practiceId);
  const networkId = homeNetwork(work);
  await addPause(work, { networkId, id, ...said });
  await audit(work, 'capacity.paused', { type: 'pause', id, networkId });
  return id;
}

export type ReopenReferrals = {
  readonly once: string;
  readonly id: PauseId;
  readonly version: string | null;
};

/** Ends a pause before its last day. */
export async function reopenReferrals(work: Work, input: ReopenReferrals): Promise<void> {
  requirePermission(work, 'capacity.pause');
  const { once: key, ...said } = input;
  const submission = { key, command: 'capacity.reopen', input: said, answer: 'done' } as const;
  if (await answeredBefore(work, submission)) return;

  const pause = await lockPause(work, input.id);
  requireUnchanged(pause, input.version);
  if (pause.reopenedAt) throw new Refusal('conflict', 'capacity.reopened-already');
  await markReopened(work, pause);
  await audit(work, 'capacity.reopened', { type: 'pause', id: pause.id, networkId: pause.networkId });
}
