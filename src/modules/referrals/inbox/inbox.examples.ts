import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';
import { as, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';

import { visitor } from '../../people/pages.examples.ts';
import type { Referral } from '../domain/referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { inboxRoutes } from './routes.tsx';

export const thursday = new Date('2026-03-12T14:40:00Z');

export const ben = workerBen.id as never as WorkerId;

type Who = typeof workerAsha;

export function pages(work: Work, who: Who = workerAsha, locale: 'en' | 'cy' = 'en') {
  return visitor(work, as(who), inboxRoutes, { locale });
}

export async function waiting(work: Work, given: Partial<Referral> = {}): Promise<string> {
  await networksExist(work);
  const { id } = await aReferral(work, { receivedAt: new Date('2026-03-06T10:00:00Z'), ...given });
  return `/referrals/${id}`;
}
