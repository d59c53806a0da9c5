import { namesOfUsers } from '#modules/identity';
import { lookAt, nameOf } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { amendmentsOf } from '#platform/amendments.ts';
import type { Amendment } from '#platform/amendments.ts';
import { ageOn, dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { ons4FromAge } from '../domain/ons4.ts';
import { ons4Of } from '../store/ons4.ts';
import type { Ons4 } from '../store/ons4.ts';

export type MeasuresView = {
  readonly personHref: string;
  readonly name: string;
  readonly fullName: string;
  /** Those of one episode together, the newest episode first. */
  readonly episodes: readonly (readonly Ons4[])[];
  readonly names: ReadonlyMap<string, string>;
  readonly amendments: ReadonlyMap<string, readonly Amendment[]>;
  readonly mayAsk: boolean;
  readonly isTooYoung: boolean;
};

/** What a person answered about their wellbeing, at the start and since. */
export async function measuresView(work: Work, personId: PersonId): Promise<MeasuresView> {
  requirePermission(work, 'plans.read');
  const { person, episode } = await personInReach(work, personId);
  await lookAt(work, personId);
  const asked = await ons4Of(work, personId);
  const isOpen = episode !== null && episode.closedAt === null;
  const { known, full } = nameOf(person);
  return {
    personHref: `/people/${personId}`,
    name: known,
    fullName: full,
    episodes: [...Map.groupBy(asked, ({ episodeId }) => episodeId).values()].toReversed(),
    names: await namesOfUsers(work, [...new Set(asked.map(({ recordedBy }) => recordedBy))]),
    amendments: await amendmentsOf(
      work,
      'ons4',
      asked.map(({ id }) => id),
    ),
    mayAsk: isOpen && may(work.actor, 'plans.measure'),
    isTooYoung: isTooYoung(person, dayOf(work.now)),
  };
}

/** Known to be under 16 on a day. */
export function isTooYoung({ bornOn }: Person, day: LocalDate): boolean {
  return bornOn !== null && ageOn(bornOn, day) < ons4FromAge;
}
