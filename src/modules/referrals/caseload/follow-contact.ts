import type { Person } from '#modules/people';
import type { Work } from '#platform/work.ts';

import { afterContact } from '../domain/after-contact.ts';
import type { AfterContact } from '../domain/after-contact.ts';
import type { NextStep } from '../domain/next-step.ts';
import type { History } from '../domain/tries.ts';
import type { Contact, NewContact } from '../store/contact-store.ts';
import type { Episode } from '../store/episode-store.ts';
import { nextStepOf, putNextStep } from '../store/next-step-store.ts';
import { wishesOf } from './history.ts';
import { letterObstacle, writeKindLetter } from './kind-letter.ts';

export type Followed = {
  readonly person: Person;
  readonly episode: Episode;
  readonly contact: Contact | NewContact;
  /** With the contact in it. */
  readonly history: History<Contact | NewContact>;
  /** When they asked to be rung, if they did. */
  readonly askedFor: Date | null;
};

/** What follows from a contact, given what is planned now. */
export async function whatFollows(
  work: Work,
  { person, episode, contact, history, askedFor }: Followed,
): Promise<AfterContact> {
  const current = await nextStepOf(work, episode.id);
  return afterContact({
    history,
    logged: contact,
    current,
    wishes: await wishesOf(work, person, askedFor),
    now: work.now,
  });
}

/**
 * Plans what follows, and writes the kind letter when it is time and nothing speaks against it.
 *
 * @returns What is next now; null when what was planned stays.
 */
export async function planWhatFollows(
  work: Work,
  { person, episode, history }: Followed,
  { step, letter }: AfterContact,
): Promise<NextStep | null> {
  if (letter && letterObstacle(person) === null) {
    return writeKindLetter(work, { person, episode, run: history.run });
  }
  if (step) await putNextStep(work, episode, step);
  return step;
}
