import { nothingKnown } from '#modules/people';
import { acceptOnArrival, receiveReferral } from '#modules/referrals';
import type { Arrival, Referrer } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { practiceIn } from '../../practice-in.ts';
import { stateOf } from '../domain/pad.ts';
import type { Slip } from '../domain/pad.ts';
import type { SlipCode } from '../domain/slip-code.ts';
import { lockSlip, markUsed } from '../store/slip-store.ts';
import { userNamed } from '../user-named.ts';

export type UseSlip = {
  readonly once: string;
  readonly code: SlipCode;
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string;
};

/** The words of the paper, where no field was filled in: who wrote it ticked nothing. */
type Words = { readonly hopes: string };

/**
 * Turns a slip of paper into a referral, decided as it comes. The person signed the slip: that is their agreement.
 *
 * @throws Refusal `capacity.slip-used`, `-expired`, `-withdrawn`, `-elsewhere` or `-unknown`.
 */
export async function useSlip(work: Work, input: UseSlip, words: Words): Promise<void> {
  requirePermission(work, 'capacity.use-slips');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'capacity.use-slip', input: said, answer: 'done' })) return;

  const { practiceId } = await usableSlip(work, input.code);
  const practice = await practiceIn(work, practiceId);
  const { givenName, familyName, phone } = input;
  const referralId = await receiveReferral(work, {
    once: newId(),
    networkId: practice.networkId,
    personId: null,
    details: { ...nothingKnown, givenName, familyName, phone, practiceId },
    practiceId,
    route: 'practice',
    referrer: await referrerAt(work, practice),
    wish: {
      reasons: ['other'],
      reasonNote: null,
      hopes: words.hopes,
      urgency: 'routine',
      safeguarding: false,
      safeguardingNote: null,
    },
    consent: 'in-writing',
  });
  await markUsed(work, input.code, referralId);
  const arrival: Arrival = await acceptOnArrival(work, referralId);
  await audit(work, 'capacity.used-slip', { type: 'referral', id: referralId, details: { arrival } });
}

async function usableSlip(work: Work, code: SlipCode): Promise<NonNullable<Slip['pad']>> {
  const slip = await lockSlip(work, code);
  const state = stateOf(slip, dayOf(work.now));
  if (state !== 'usable' || !slip?.pad) throw new Refusal('conflict', `capacity.slip-${state}`);
  return slip.pad;
}

async function referrerAt(
  work: Work,
  {
    id,
    phone,
    email,
  }: {
    readonly id: Referrer['organisationId'];
    readonly phone: string | null;
    readonly email: string | null;
  },
): Promise<Referrer> {
  const { userId } = work.actor;
  const name = await userNamed(work, userId);
  return { userId, name, role: 'receptionist', organisationId: id, phone, email, relationship: null };
}
