import { m } from '#text';
import type { StoryEntry } from '#platform/story.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Contact } from '../store/contact-store.ts';
import type { Decision } from '../store/decision-store.ts';
import type { KeptReferral } from '../store/kept-referral.ts';
import type { Turn } from '../store/turn-store.ts';
import { closureWords, contactWords, outcomeWords } from './words.ts';

export function receivedEntry(work: Work, referral: KeptReferral): StoryEntry {
  const { id, receivedAt, referrer, route, hopes, reasonNote } = referral;
  const title =
    route === 'self'
      ? m.referrals_story_referred_self()
      : m.referrals_story_referred({ name: referrer.name });
  return {
    id,
    at: receivedAt,
    by: referrer.userId,
    kind: 'referral',
    title,
    ...body([hopes, reasonNote ?? ''].filter(Boolean).join('\n\n')),
    ...(may(work.actor, 'referrals.decide') ? { href: `/referrals/${id}` } : {}),
  };
}

/** Its id is the referral's with an ending: a referral has one decision. */
export function decisionEntry(
  { id }: KeptReferral,
  { outcome, decidedAt, decidedBy, note, redirectedTo }: Decision,
): StoryEntry {
  return {
    id: `${id}-decided`,
    at: decidedAt,
    by: decidedBy,
    kind: 'referral',
    title: outcomeWords[outcome](),
    ...body([redirectedTo ?? '', note ?? ''].filter(Boolean).join('\n\n')),
  };
}

export function contactEntry({ id, personId, at, byId, kind, note }: Contact, amended: boolean): StoryEntry {
  return {
    id,
    at,
    by: byId,
    kind: 'contact',
    title: contactWords[kind](),
    ...body(note ?? ''),
    href: `/people/${personId}/contacts/${id}`,
    amended,
  };
}

/** What became of an episode. A closure and a reopening are known by the moment at which they were. */
export function turnEntry(turn: Turn, names: ReadonlyMap<string, string>): StoryEntry {
  const { at, by, episodeId, words } = turn;
  const id = turn.turn === 'handed' ? turn.id : `${episodeId}-${turn.turn}-${at.getTime()}`;
  return { id, at, by, kind: 'episode', title: turnTitle(turn, names), ...body(words ?? '') };
}

function turnTitle(turn: Turn, names: ReadonlyMap<string, string>): string {
  const nameOf = (userId: string) => names.get(userId) ?? m.referrals_somebody_gone();
  switch (turn.turn) {
    case 'handed':
      return m.referrals_story_handed_over({ from: nameOf(turn.fromId), to: nameOf(turn.toId) });
    case 'closed':
      return m.referrals_story_closed({ reason: closureWords[turn.reason]() });
    case 'reopened':
      return m.referrals_story_reopened();
  }
}

function body(text: string): { readonly body?: string } {
  return text ? { body: text } : {};
}
