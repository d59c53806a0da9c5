import { networks } from '#modules/identity';
import { lookAt } from '#modules/people';
import { workersWithinReach } from '#modules/workforce';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReferralId } from '../domain/referral.ts';
import { referralOf } from '../store/kept-referral.ts';
import { sentReferral } from '../store/sent-store.ts';
import type { ReceivedView } from './pages/received.page.tsx';
import { sentBy } from './sender.ts';

/** What to tell the person now: the reference, who decides and by when. Also what the slip says. */
export async function receivedView(work: Work, id: ReferralId): Promise<ReceivedView> {
  requirePermission(work, 'referrals.refer');

  const sent = await sentReferral(work, await sentBy(work), id);
  const { networkId, ownerId } = await referralOf(work, id);
  const owner = (await workersWithinReach(work)).find((worker) => worker.id === ownerId);
  const network = (await networks(work)).find((known) => known.id === networkId);
  await lookAt(work, sent.personId);
  return {
    id,
    named: sent.named,
    reference: sent.reference,
    receivedAt: sent.receivedAt,
    dueOn: sent.dueOn,
    safeguarding: sent.safeguarding,
    mayFollow: may(work.actor, 'referrals.follow'),
    ownerName: owner?.name ?? null,
    ownerPhone: owner?.phone ?? null,
    networkName: network?.name ?? '',
  };
}
