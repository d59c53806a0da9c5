import { namesOfUsers } from '#modules/identity';
import type { PersonId } from '#modules/people';
import { amendmentsOf } from '#platform/amendments.ts';
import { storyLength } from '#platform/story.ts';
import type { StoryEntry } from '#platform/story.ts';
import type { Work } from '#platform/work.ts';

import { closuresOf, reopeningsOf } from '../store/closure-store.ts';
import { contactsOf } from '../store/contact-store.ts';
import { decisionsAbout } from '../store/decision-store.ts';
import { episodesOf } from '../store/episode-store.ts';
import { handoversOf } from '../store/handover-store.ts';
import { referralsOf } from '../store/kept-referral.ts';
import {
  closureEntry,
  contactEntry,
  decisionEntry,
  handoverEntry,
  receivedEntry,
  reopeningEntry,
} from './story-entries.ts';

/** Referrals, contacts, handovers, closures and reopenings of a person, the newest first. */
export async function referralsStoryOf(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  const entries = await Promise.all([
    referralEntries(work, personId),
    contactEntries(work, personId),
    episodeEntries(work, personId),
  ]);
  return entries
    .flat()
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id))
    .slice(0, storyLength);
}

async function referralEntries(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  const referrals = await referralsOf(work, personId);
  const decisions = await decisionsAbout(
    work,
    referrals.map(({ id }) => id),
  );
  return referrals.flatMap((referral) => {
    const decision = decisions.get(referral.id);
    return [receivedEntry(work, referral), ...(decision ? [decisionEntry(referral, decision)] : [])];
  });
}

async function contactEntries(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  const contacts = (await contactsOf(work, personId)).slice(0, storyLength);
  const amended = await amendmentsOf(
    work,
    'contact',
    contacts.map(({ id }) => id),
  );
  return contacts.map((contact) => contactEntry(contact, amended.has(contact.id)));
}

async function episodeEntries(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  const ids = (await episodesOf(work, personId)).map(({ id }) => id);
  const [handovers, closures, reopenings] = await Promise.all([
    handoversOf(work, ids),
    closuresOf(work, ids),
    reopeningsOf(work, ids),
  ]);
  const names = await namesOfUsers(work, [
    ...new Set(handovers.flatMap(({ fromId, toId }) => [fromId, toId])),
  ]);
  return [
    ...handovers.map((handover) => handoverEntry(handover, names)),
    ...closures.map(closureEntry),
    ...reopenings.map(reopeningEntry),
  ];
}
