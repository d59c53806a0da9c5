import { namesOfUsers } from '#modules/identity';
import type { PersonId } from '#modules/people';
import { amendmentsOf } from '#platform/amendments.ts';
import { storyLength } from '#platform/story.ts';
import type { StoryEntry } from '#platform/story.ts';
import type { Work } from '#platform/work.ts';

import { contactsOf } from '../store/contact-store.ts';
import { referralsOf } from '../store/decision-store.ts';
import type { DecidedReferral } from '../store/decision-store.ts';
import { turnsOf } from '../store/turn-store.ts';
import { contactEntry, decisionEntry, receivedEntry, turnEntry } from './story-entries.ts';

/**
 * Referrals, contacts, handovers, closures and reopenings of a person, the newest first.
 *
 * @param referred Their referrals, for whoever asks for them anyway.
 */
export async function referralsStoryOf(
  work: Work,
  personId: PersonId,
  referred: Promise<readonly DecidedReferral[]> = referralsOf(work, personId),
): Promise<readonly StoryEntry[]> {
  const entries = await Promise.all([
    referralEntries(work, referred),
    contactEntries(work, personId),
    episodeEntries(work, personId),
  ]);
  return entries
    .flat()
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id))
    .slice(0, storyLength);
}

async function referralEntries(
  work: Work,
  referred: Promise<readonly DecidedReferral[]>,
): Promise<readonly StoryEntry[]> {
  return (await referred).flatMap(({ referral, decision }) => [
    receivedEntry(work, referral),
    ...(decision ? [decisionEntry(referral, decision)] : []),
  ]);
}

async function contactEntries(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  const contacts = (await contactsOf(work, personId)).slice(0, storyLength);
  const changed = contacts.filter(({ version }) => version > 1);
  const amended = await amendmentsOf(
    work,
    'contact',
    changed.map(({ id }) => id),
  );
  return contacts.map((contact) => contactEntry(contact, amended.has(contact.id)));
}

async function episodeEntries(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  const turns = await turnsOf(work, personId);
  const workers = turns.flatMap((turn) => (turn.turn === 'handed' ? [turn.fromId, turn.toId] : []));
  const names = await namesOfUsers(work, [...new Set(workers)]);
  return turns.map((turn) => turnEntry(turn, names));
}
