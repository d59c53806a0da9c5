import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeToChange } from '../caseload/person-in-reach.ts';
import { nextCheckIn } from '../domain/listed.ts';
import type { ListedPerson } from '../domain/listed.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { changePlace, lineAround, lockPlace } from '../store/waiting-list-store.ts';

type Listed = {
  readonly once: string;
  readonly episodeId: EpisodeId;
  /** The version of the place that the form was made from. */
  readonly version: string | null;
};

/** Somebody has become worse while waiting: they go before those for whom it is not so. Why is kept and shown. */
export async function sayWorse(work: Work, input: Listed & { readonly why: string }): Promise<void> {
  requirePermission(work, 'referrals.decide');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.say-worse', input: said, answer: 'done' }))
    return;

  const place = await placeToChange(work, input);
  const { behind } = await lineAround(work, 'worse');
  await changePlace(work, place, {
    urgency: 'worse',
    urgency_why: input.why,
    ...(behind > 0 ? { overtook_at: work.now } : {}),
    check_in_on: nextCheckIn(dayOf(work.now), 'worse'),
  });
  await audited(work, place, 'referrals.said-worse');
}

/** Somebody was asked how they are while they wait; when to ask again follows from how urgent it is. */
export async function checkedIn(work: Work, input: Listed): Promise<void> {
  requirePermission(work, 'referrals.decide');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.check-in', input: said, answer: 'done' })) return;

  const place = await placeToChange(work, input);
  await changePlace(work, place, { check_in_on: nextCheckIn(dayOf(work.now), place.urgency) });
  await audited(work, place, 'referrals.checked-in');
}

async function placeToChange(work: Work, { episodeId, version }: Listed): Promise<ListedPerson> {
  await episodeToChange(work, episodeId);
  const place = await lockPlace(work, episodeId);
  requireUnchanged(place, version);
  return place;
}

async function audited(
  work: Work,
  place: ListedPerson,
  what: 'referrals.said-worse' | 'referrals.checked-in',
) {
  const { episodeId: id, personId, networkId } = place;
  await audit(work, what, { type: 'episode', id, personId, networkId });
}
