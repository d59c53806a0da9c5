import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';
import { as, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';

import { visitor } from '../../people/pages.examples.ts';
import { aSupportedPerson } from './caseload.examples.ts';
import type { Supported } from './caseload.examples.ts';
import { caseloadRoutes } from './routes.tsx';

export const thursday = new Date('2026-03-12T14:40:00Z');

export const ben = workerBen.id as never as WorkerId;

type Who = typeof workerAsha;

export function pages(work: Work, who: Who = workerAsha, locale: 'en' | 'cy' = 'en') {
  return visitor(work, as(who), caseloadRoutes, { locale });
}

export async function supported(
  work: Work,
  given: Parameters<typeof aSupportedPerson>[1] = {},
): Promise<Supported> {
  await networksExist(work);
  return aSupportedPerson(work, { openedAt: new Date('2026-03-02T09:00:00Z'), ...given });
}

export const long = 'x'.repeat(5000);
