import { addDays, dayOf } from '#platform/local-date.ts';

import type { InventedPerson, Making } from './person-rows.ts';
import { decisionRow, writeReferral } from './story-rows.ts';

type Place = { readonly daysAgo: number; readonly urgency: 'routine' | 'soon' | 'worse' };

/** How long people are told that they wait, in days, when it is not urgent. */
export const usualWaitDays = 34;

/** Somebody who was accepted so many days ago, and for whom nobody has room yet. */
export function addListed(making: Making, person: InventedPerson, { daysAgo, urgency }: Place): void {
  const { rows, random, moments } = making;
  const { network, practiceId } = person;
  const network_id = network.id;
  const worker = random.one(network.members.filter(({ kind }) => kind === 'link-worker'));
  const [referral, episode] = [random.uuid<string>(), random.uuid<string>()];
  const asReferred = urgency === 'worse' ? 'routine' : urgency;
  writeReferral(making, { referral, person, worker, daysAgo: daysAgo + 4, urgency: asReferred });
  const listedAt = moments.moment(daysAgo);
  rows.add('referrals.episode', {
    network_id,
    id: episode,
    person_id: person.id,
    practice_id: practiceId,
    worker_id: worker.id,
    opened_at: listedAt,
    opened_by: worker.id,
    waiting_since: listedAt,
    closed_at: null,
    version: 1,
    changed_by: worker.id,
    changed_at: listedAt,
  });
  rows.add('referrals.decision', decisionRow(person, worker, { referral, episode, at: listedAt }));
  rows.add('referrals.waiting_list', {
    network_id,
    episode_id: episode,
    referral_id: referral,
    person_id: person.id,
    practice_id: practiceId,
    urgency,
    urgency_why: urgency === 'worse' ? 'Has not left the house for a fortnight; told us when we rang.' : null,
    listed_at: listedAt,
    check_in_on: addDays(dayOf(listedAt), checkInDays[urgency]),
    overtook_at: urgency === 'routine' ? null : listedAt,
    ahead_at_first: urgency === 'soon' ? 1 : random.whole(8, 13),
    ...toldFor(making, urgency === 'soon' ? 10 : usualWaitDays),
    ended_at: null,
    ended_how: null,
    ended_by: null,
    version: 1,
    changed_by: worker.id,
    changed_at: listedAt,
  });
}

const checkInDays = { worse: 28, soon: 14, routine: 28 } as const;

/** What somebody was told when they were listed: a range, as the forecasts of that day had it. */
export function toldFor({ random }: Making, aboutDays: number) {
  const middle = aboutDays + random.whole(-3, 3);
  return { told_from_days: Math.max(1, middle - 10), told_to_days: middle + 10 };
}
