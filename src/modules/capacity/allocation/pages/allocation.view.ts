import { nameOf } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { daysBetween, dayOf } from '#platform/local-date.ts';
import { homeNetwork, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Colleague } from '../domain/propose.ts';
import { proposalsFor } from '../proposals.ts';
import type { Proposed } from '../proposals.ts';

export type AllocationRow = Pick<Proposed, 'proposal'> & {
  readonly episodeId: string;
  readonly personId: string;
  readonly name: string;
  readonly waitedDays: number;
};

export type AllocationView = {
  readonly rows: readonly AllocationRow[];
  readonly team: readonly Colleague[];
  readonly away: readonly string[];
  readonly form: FormState;
};

/** As many as are confirmed in one go. */
export const mostAtOnce = 20;

/** Proposals for the first of the line. Looking is logged. */
export async function allocationView(work: Work, sent: FormState | null): Promise<AllocationView> {
  requirePermission(work, 'referrals.allocate');

  const { proposed, team, away } = await proposalsFor(work, mostAtOnce);
  await audit(work, 'capacity.looked-at-list', { type: 'waiting-list', id: homeNetwork(work) });
  const today = dayOf(work.now);
  return {
    rows: proposed.map(({ place, person, proposal }) => ({
      proposal,
      episodeId: place.episodeId,
      personId: place.personId,
      name: nameOf(person).full,
      waitedDays: daysBetween(dayOf(place.listedAt), today),
    })),
    team: team.toSorted((a, b) => a.name.localeCompare(b.name)),
    away,
    form: sent ?? blankForm(),
  };
}
