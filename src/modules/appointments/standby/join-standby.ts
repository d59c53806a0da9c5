import type { PersonId } from '#modules/people';
import { firstReferralOf, openEpisodeToChange } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Mode } from '../domain/appointment.ts';
import { kindFor } from '../slots/slots-for.ts';
import { keptOf } from '../store/appointment-store.ts';
import type { StandbyId } from './domain/standby.ts';
import { addStandby, endStandby, lockStandbyOf } from './store/standby-store.ts';

export type JoinStandby = {
  readonly once: string;
  readonly personId: PersonId;
  /** Null: in any way. */
  readonly mode: Mode | null;
};

/** Somebody would come earlier if a time became free: before what is booked for them, if anything is. */
export async function joinStandby(work: Work, { once, ...input }: JoinStandby): Promise<void> {
  requirePermission(work, 'appointments.book');

  const answer = { id: newId<StandbyId>() };
  if (await answeredBefore(work, { key: once, command: 'appointments.join-standby', input, answer })) return;
  const { personId, mode } = input;
  const { episode } = await openEpisodeToChange(work, personId);
  const [kept, referral] = await Promise.all([keptOf(work, personId), firstReferralOf(work, episode.id)]);
  const coming = kept.findLast(({ live, outcome, from }) => live && outcome === null && from > work.now);
  const { networkId, practiceId, id: episodeId } = episode;
  const joined = await addStandby(work, {
    networkId,
    practiceId,
    episodeId,
    personId,
    mode,
    id: answer.id,
    appointmentId: coming?.id ?? null,
    kind: coming?.kind ?? kindFor(kept, episodeId),
    urgent: referral !== null && referral.urgency !== 'routine',
    since: work.now,
  });
  if (!joined) return;
  await audit(work, 'appointments.joined-standby', { type: 'person', id: personId, personId, networkId });
}

export type LeaveStandby = { readonly once: string; readonly personId: PersonId };

/** They would rather keep what they have. */
export async function leaveStandby(work: Work, { once, ...input }: LeaveStandby): Promise<void> {
  requirePermission(work, 'appointments.book');

  const answer = { done: true };
  if (await answeredBefore(work, { key: once, command: 'appointments.leave-standby', input, answer })) return;
  const { personId } = input;
  await openEpisodeToChange(work, personId);
  const standby = await lockStandbyOf(work, personId);
  if (!standby) return;
  await endStandby(work, standby.id, 'withdrawn');
  const { networkId } = standby;
  await audit(work, 'appointments.left-standby', { type: 'person', id: personId, personId, networkId });
}
