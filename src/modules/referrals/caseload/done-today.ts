import type { PersonId } from '#modules/people';
import { dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { contactsBy } from '../store/contact-store.ts';
import { contactWords } from './words.ts';

export type DoneToday = {
  readonly personId: PersonId;
  /** What happened, in words. */
  readonly what: string;
  readonly at: Date;
};

/** What the actor has logged today, the newest first: at most 100. */
export async function doneToday(work: Work): Promise<readonly DoneToday[]> {
  const morning = instantAt(dayOf(work.now), '00:00' as LocalTime);
  const contacts = await contactsBy(work, work.actor.userId, morning);
  return contacts.map(({ personId, kind, at }) => ({ personId, what: contactWords[kind](), at }));
}
