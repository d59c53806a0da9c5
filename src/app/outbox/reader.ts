import type { Person, PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import type { Message } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

export type Reader = {
  /** Whether they may read what a message says and to whom, and not only what became of it. */
  readonly mayRead: boolean;
  /** Whose record it is part of, when they reach that person. */
  readonly person: Person | null;
};

/** Whoever may see that a message went may read it only if they reach the person it is about. */
export async function readerOf(work: Work, { personId }: Pick<Message, 'personId'>): Promise<Reader> {
  if (personId === null) return { mayRead: true, person: null };
  const person = may(work.actor, 'people.read') ? await personOr(work, personId as PersonId) : null;
  return { mayRead: person !== null, person };
}

async function personOr(work: Work, personId: PersonId): Promise<Person | null> {
  try {
    return (await personInReach(work, personId)).person;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') return null;
    throw error;
  }
}
