import type { Making } from './person-rows.ts';
import type { Episode } from './story-rows.ts';

/** What has happened on the telephone since an episode was opened, and what is next. */
export function addContacts(making: Making, episode: Episode): void {
  const tries = triesOf(making, episode);
  for (const [index, kind] of tries.entries()) {
    const daysAgo = Math.max(episode.openedDaysAgo - 1 - index * 3, 0);
    addContact(making, episode, { kind, daysAgo });
  }
  if (episode.stage === 'closed') addClosure(making, episode);
  else addNextStep(making, episode, tries);
}

type Kind = 'no-answer' | 'voicemail' | 'texted' | 'spoke' | 'met';

function triesOf({ random }: Making, { stage, openedDaysAgo }: Episode): readonly Kind[] {
  if (stage === 'begin') return [];
  const missed = Array.from({ length: random.whole(stage === 'ringing' ? 1 : 0, 2) }, () =>
    random.one(['no-answer', 'voicemail', 'texted'] as const),
  );
  if (stage === 'ringing') return missed;
  const conversations = 1 + Math.min(Math.floor(openedDaysAgo / 21), 5);
  return [
    ...missed,
    ...Array.from({ length: conversations }, () => random.one(['spoke', 'spoke', 'met'] as const)),
  ];
}

function addContact(
  { rows, random, moments }: Making,
  { id, person, worker }: Episode,
  { kind, daysAgo }: { kind: Kind; daysAgo: number },
): void {
  const at = moments.moment(daysAgo);
  const reached = kind === 'spoke' || kind === 'met';
  rows.add('referrals.contact', {
    network_id: person.network.id,
    id: random.uuid(),
    person_id: person.id,
    episode_id: id,
    kind,
    at,
    note: reached ? random.one(notes) : null,
    minutes: reached ? random.whole(5, 45) : 2,
    next_try_at: null,
    by_id: worker.id,
    version: 1,
    changed_by: worker.id,
    changed_at: at,
  });
}

const notes = [
  'Talked about the week. Sleeping a little better.',
  'Went to the group and stayed to the end. Would like company again next time.',
  'Letter from the landlord has come; we read it together.',
  'Prefers mornings. Daughter visits on Fridays.',
  'Not sure about the walking group yet. No hurry.',
];

function addNextStep(
  { rows, random, moments }: Making,
  { id, person, worker, stage }: Episode,
  tries: readonly Kind[],
): void {
  const kind =
    stage === 'active'
      ? random.one(['follow-up', 'ring', 'ring', 'review', 'close'] as const)
      : stage === 'begin'
        ? 'begin'
        : 'ring';
  rows.add('referrals.next_step', {
    network_id: person.network.id,
    episode_id: id,
    worker_id: worker.id,
    person_id: person.id,
    kind,
    due_at: moments.due(stage === 'begin' ? random.whole(0, 3) : random.whole(-5, 1)),
    tries: stage === 'ringing' ? tries.length : 0,
  });
}

function addClosure({ rows, random, moments }: Making, { id, person, worker, openedDaysAgo }: Episode): void {
  rows.add('referrals.closure', {
    network_id: person.network.id,
    episode_id: id,
    closed_at: moments.moment(Math.max(openedDaysAgo - 100, 1)),
    reason: random.one(['goals-met', 'goals-met', 'enough-for-now', 'moved-away', 'not-reached']),
    note: null,
    retention_class: 'adult-record',
    closed_by: worker.id,
  });
}
