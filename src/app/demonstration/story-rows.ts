import { addDays, dayOf } from '#platform/local-date.ts';

import type { Member } from './cast.ts';
import type { InventedPerson, Making } from './person-rows.ts';
import { hopes, reasons } from './words.ts';

/** Where somebody is on the way from referral to close. */
export type Stage = 'waiting' | 'begin' | 'ringing' | 'active' | 'closed' | 'declined';

export type Episode = {
  readonly id: string;
  readonly person: InventedPerson;
  readonly worker: Member;
  readonly openedDaysAgo: number;
  readonly stage: Stage;
};

/** A referral of somebody, decided or not as their stage says, and the episode that came of it. */
export function addReferral(making: Making, person: InventedPerson, stage: Stage): Episode | null {
  const { random } = making;
  const daysAgo = daysAgoOf(making, stage);
  const referral = random.uuid<string>();
  const worker = random.one(workersOf(person));
  writeReferral(making, { referral, person, worker, daysAgo });
  if (stage === 'waiting') return waitFor(making, { referral, person, worker, daysAgo });
  if (stage === 'declined') return decline(making, { referral, person, worker, daysAgo });
  const episode = {
    id: random.uuid<string>(),
    person,
    worker: (stage === 'active' && volunteerFor(person)) || worker,
    openedDaysAgo: daysAgo - Math.min(daysAgo, 2),
    stage,
  };
  openEpisode(making, episode, { referral, by: worker });
  return episode;
}

function daysAgoOf({ random }: Making, stage: Stage): number {
  const ranges = {
    waiting: [0, 6],
    begin: [1, 9],
    ringing: [6, 20],
    active: [21, 160],
    closed: [120, 380],
    declined: [10, 200],
  } as const;
  const [low, high] = ranges[stage];
  return random.whole(low, high);
}

function workersOf({ network }: InventedPerson): readonly Member[] {
  return network.members.filter(({ kind }) => kind === 'link-worker' || kind === 'clinical-link-worker');
}

/** A few of those who are supported are with volunteers, who take turns; never more than their six. */
function volunteerFor({ network, number }: InventedPerson): Member | null {
  const volunteers = network.members.filter(({ kind }) => kind === 'volunteer-link-worker');
  const place = Math.floor(number / 4);
  return place % 4 === 0 ? (volunteers[(place / 4) % volunteers.length] ?? null) : null;
}

type Referred = {
  readonly referral: string;
  readonly person: InventedPerson;
  readonly worker: Member;
  readonly daysAgo: number;
  /** By chance where it is not said. */
  readonly urgency?: 'routine' | 'soon';
};

export function writeReferral(
  { rows, random, moments }: Making,
  { referral, person, worker, daysAgo, urgency }: Referred,
): void {
  const { network } = person;
  const referrer = random.one(network.members.filter(({ practice }) => practice?.id === person.practiceId));
  const self = random.chance(0.2);
  const receivedAt = moments.moment(daysAgo);
  const safeguarding = urgency === undefined && random.chance(0.03);
  rows.add('referrals.referral', {
    network_id: network.id,
    id: referral,
    reference: referenceOf(network.shortCode, person.number),
    person_id: person.id,
    practice_id: person.practiceId,
    route: self ? 'self' : 'practice',
    referrer_user_id: self ? null : referrer.id,
    referrer_name: self ? person.name : referrer.name,
    referrer_role: self ? null : referrer.role,
    referrer_organisation_id: self ? null : person.practiceId,
    referrer_phone: null,
    referrer_email: null,
    relationship: null,
    reasons: random.some(reasons, random.whole(1, 3)),
    reason_note: null,
    hopes: random.one(hopes),
    urgency: urgency ?? (safeguarding || random.chance(0.1) ? 'soon' : 'routine'),
    safeguarding,
    safeguarding_note: safeguarding
      ? 'Worried about money going missing at home; safeguarding team told by telephone.'
      : null,
    received_at: receivedAt,
    received_on: dayOf(receivedAt),
    owner_id: worker.id,
    due_on: addDays(dayOf(receivedAt), 7),
    version: 1,
    changed_by: self ? worker.id : referrer.id,
    changed_at: receivedAt,
    named: person.name,
    told: {},
    maybe_known: false,
  });
}

function waitFor({ rows, moments }: Making, { referral, person, worker, daysAgo }: Referred): null {
  rows.add('referrals.waiting', {
    network_id: person.network.id,
    referral_id: referral,
    owner_id: worker.id,
    due_on: addDays(dayOf(moments.moment(daysAgo)), 7),
  });
  return null;
}

function decline({ rows, moments }: Making, { referral, person, worker, daysAgo }: Referred): null {
  rows.add(
    'referrals.decision',
    decisionRow(person, worker, { referral, episode: null, at: moments.moment(Math.max(daysAgo - 2, 0)) }),
  );
  return null;
}

/** Somebody takes a referral, and supports them or gives them to a volunteer. */
function openEpisode(
  { rows, moments }: Making,
  episode: Episode,
  { referral, by }: { readonly referral: string; readonly by: Member },
): void {
  const { person, worker } = episode;
  const openedAt = moments.moment(episode.openedDaysAgo);
  rows.add('referrals.episode', {
    network_id: person.network.id,
    id: episode.id,
    person_id: person.id,
    practice_id: person.practiceId,
    worker_id: worker.id,
    opened_at: openedAt,
    opened_by: by.id,
    closed_at: episode.stage === 'closed' ? moments.moment(Math.max(episode.openedDaysAgo - 100, 1)) : null,
    version: 1,
    changed_by: worker.id,
    changed_at: openedAt,
  });
  rows.add('referrals.decision', decisionRow(person, by, { referral, episode: episode.id, at: openedAt }));
}

type Decided = { readonly referral: string; readonly episode: string | null; readonly at: Date };

export function decisionRow({ network }: InventedPerson, worker: Member, { referral, episode, at }: Decided) {
  return {
    network_id: network.id,
    referral_id: referral,
    outcome: episode ? 'accepted' : 'declined',
    episode_id: episode,
    reason: episode ? null : 'outside-area',
    note: null,
    redirected_to: null,
    decided_by: worker.id,
    decided_at: at,
  };
}

/** Not one that the product would make: it has no check character, so no two can be confused with a real one. */
function referenceOf(shortCode: string, number: number): string {
  const text = number.toString(36).toUpperCase().padStart(6, '0');
  return `${shortCode}-D${text.slice(-6, -3)}-${text.slice(-3)}`;
}
