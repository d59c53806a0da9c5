import { appointmentsOf, slotsFor } from '#modules/appointments';
import { openEpisodeOf } from '#modules/referrals';
import { workersWithinReach } from '#modules/workforce';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SlipCode } from './domain/slip-code.ts';
import { valueOfTime } from './offered-time.ts';
import { slipReferral } from './slip-referral.ts';

type OfferedChoice = {
  readonly value: string;
  readonly from: Date;
  readonly minutes: number;
  /** Null when they do not meet at a place. */
  readonly site: string | null;
  readonly worker: string;
};

export type SlipBookingView = {
  readonly state: 'choose' | 'booked' | 'no-times' | 'waits' | 'supported';
  readonly known: string;
  readonly reference: string;
  readonly times: readonly OfferedChoice[];
  readonly booked: { readonly from: Date; readonly with: string } | null;
};

/** What can be said at the desk about a slip that was just used: times to choose from, or what happens next. */
export async function slipBookingView(work: Work, code: SlipCode): Promise<SlipBookingView> {
  requirePermission(work, 'capacity.use-slips');

  const { personId, reference, known } = await slipReferral(work, code);
  const said = { known, reference, times: [], booked: null };
  if (!personId) return { ...said, state: 'supported' };
  const episode = await openEpisodeOf(work, personId);
  if (!episode) return { ...said, state: 'supported' };
  if (episode.waitingSince) return { ...said, state: 'waits' };
  const names = await workerNames(work);
  const booked = (await appointmentsOf(work, personId)).find(({ live, from }) => live && from > work.now);
  if (booked)
    return {
      ...said,
      state: 'booked',
      booked: { from: booked.from, with: names.get(booked.workerId) ?? '' },
    };
  const { offers } = await slotsFor(work, { personId });
  const times = offers.map((offer) => ({
    ...offer,
    value: valueOfTime(offer),
    worker: names.get(offer.workerId) ?? '',
  }));
  return { ...said, state: times.length > 0 ? 'choose' : 'no-times', times };
}

async function workerNames(work: Work): Promise<ReadonlyMap<string, string>> {
  return new Map((await workersWithinReach(work)).map(({ id, name }) => [id, name]));
}
