import { namesOfUsers, networks } from '#modules/identity';
import { referrersOf } from '#modules/referrals';
import type { OrganisationId } from '#platform/ids.ts';
import { minutesAfter } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { practiceIn } from '../practice-in.ts';

export type WordView = {
  readonly practice: string;
  readonly email: string | null;
  /** Referrals in the last thirteen weeks. */
  readonly recently: number;
  /** Who signs. */
  readonly name: string;
  readonly network: string;
};

const weekMinutes = 7 * 24 * 60;

/** What a word to a practice is made of: numbers and names of colleagues, never of a person. */
export async function wordView(work: Work, practiceId: OrganisationId): Promise<WordView> {
  requirePermission(work, 'capacity.see-team');

  const { name: practice, email, networkId } = await practiceIn(work, practiceId);
  const since = minutesAfter(work.now, -13 * weekMinutes);
  const { userId } = work.actor;
  const [referrers, names, all] = await Promise.all([
    referrersOf(work, { recent: since, before: since }),
    namesOfUsers(work, [userId]),
    networks(work),
  ]);
  const theirs = referrers.filter((one) => one.practiceId === practiceId);
  return {
    practice,
    email,
    recently: theirs.reduce((total, { recently }) => total + recently, 0),
    name: names.get(userId) ?? '',
    network: all.find(({ id }) => id === networkId)?.name ?? '',
  };
}
