import { m } from '#text';
import type { StoryEntry } from '#platform/story.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Closure, Reopening } from '../store/closure-store.ts';
import type { Contact } from '../store/contact-store.ts';
import type { Decision } from '../store/decision-store.ts';
import type { Handover } from '../store/handover-store.ts';
import type { KeptReferral } from '../store/kept-referral.ts';
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

export function handoverEntry(handover: Handover, names: ReadonlyMap<string, string>): StoryEntry {
  const { id, handedAt, handedBy, fromId, toId, note } = handover;
  const nameOf = (userId: string) => names.get(userId) ?? m.referrals_somebody_gone();
  return {
    id,
    at: handedAt,
    by: handedBy,
    kind: 'episode',
    title: m.referrals_story_handed_over({ from: nameOf(fromId), to: nameOf(toId) }),
    ...body(note),
  };
}

export function closureEntry({ episodeId, closedAt, closedBy, reason, note }: Closure): StoryEntry {
  return {
    id: `${episodeId}-closed-${closedAt.getTime()}`,
    at: closedAt,
    by: closedBy,
    kind: 'episode',
    title: m.referrals_story_closed({ reason: closureWords[reason]() }),
    ...body(note ?? ''),
  };
}

export function reopeningEntry({ episodeId, reopenedAt, reopenedBy, reason }: Reopening): StoryEntry {
  return {
    id: `${episodeId}-reopened-${reopenedAt.getTime()}`,
    at: reopenedAt,
    by: reopenedBy,
    kind: 'episode',
    title: m.referrals_story_reopened(),
    ...body(reason),
  };
}

function body(text: string): { readonly body?: string } {
  return text ? { body: text } : {};
}
