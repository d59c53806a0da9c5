import { nameOf } from '#modules/people';
import type { Person } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { writeMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import { afterLetter } from '../domain/after-contact.ts';
import type { NextStep } from '../domain/next-step.ts';
import type { ContactId } from '../domain/referral.ts';
import { triesIn } from '../domain/tries.ts';
import { addContact } from '../store/contact-store.ts';
import type { Contact, NewContact } from '../store/contact-store.ts';
import type { Episode } from '../store/episode-store.ts';
import { putNextStep } from '../store/next-step-store.ts';
import { letterAddressOf } from './address.ts';
import { kindLetter } from './kind-letter-words.ts';
import { senderOf } from './sender.ts';

/**
 * Why a letter is not written by itself: `caution` is that something was said about how not to reach them, which a
 * person has to read first, because a letter can be opened by somebody else at home.
 */
export type LetterObstacle = 'caution' | 'no-address';

export function letterObstacle(person: Person): LetterObstacle | null {
  if (!letterAddressOf(person) && !person.email) return 'no-address';
  return person.contactCaution ? 'caution' : null;
}

type Unreached = {
  readonly person: Person;
  readonly episode: Episode;
  /** The tries that did not reach them: at least one. */
  readonly run: readonly (Contact | NewContact)[];
};

/**
 * Writes a kind letter, once for a run of tries, and plans a fair wait. By email when no address is known.
 *
 * @returns What is next now: not before the wait is over.
 */
export async function writeKindLetter(work: Work, { person, episode, run }: Unreached): Promise<NextStep> {
  const { networkId, id: episodeId, personId, workerId } = episode;
  const sender = await senderOf(work, workerId, networkId);
  const address = letterAddressOf(person);
  await writeMessage(work, {
    key: `kind-letter:${episodeId}:${run[0]?.id ?? ''}`,
    channel: address ? 'letter' : 'email',
    recipient: address ?? person.email ?? '',
    ...kindLetter(nameOf(person).known, sender, person.language === 'cy' ? 'cy' : 'en'),
    about: { type: 'episode', id: episodeId },
    personId,
    networkId,
  });
  const id = newId<ContactId>();
  await addContact(work, {
    networkId,
    id,
    personId,
    episodeId,
    kind: 'letter',
    at: work.now,
    ...nothingMore,
  });
  const step = afterLetter(triesIn(run), work.now);
  await putNextStep(work, episode, step);
  await audit(work, 'referrals.letter-written', { type: 'contact', id, personId, networkId });
  return step;
}

const nothingMore = { note: null, minutes: null, nextTryAt: null };
