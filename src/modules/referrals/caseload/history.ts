import type { Person } from '#modules/people';
import type { Work } from '#platform/work.ts';

import type { Wishes } from '../domain/next-try.ts';
import { saidTimes } from '../domain/said-times.ts';
import { historyOf } from '../domain/tries.ts';
import type { History } from '../domain/tries.ts';
import { reopeningsOf } from '../store/closure-store.ts';
import { contactsOf } from '../store/contact-store.ts';
import type { Contact } from '../store/contact-store.ts';
import type { Episode } from '../store/episode-store.ts';

/** What is known of a person, and the run of tries since they were last reached in this episode. */
export async function historyIn(work: Work, episode: Episode): Promise<History<Contact>> {
  return historyOf(await contactsOf(work, episode.personId), await supportedSince(work, episode));
}

/** When an episode was opened, or opened again. */
export async function supportedSince(work: Work, episode: Episode): Promise<Date> {
  const [reopened] = await reopeningsOf(work, [episode.id]);
  return reopened?.reopenedAt ?? episode.openedAt;
}

/** @param askedFor When they asked to be rung, if they did. */
export function wishesOf(person: Person, askedFor: Date | null): Wishes {
  return {
    said: saidTimes(person.usuallyAnswers, person.contactCaution),
    askedFor,
    prefersText: person.prefers === 'text' || person.adjustments.includes('text-not-phone'),
  };
}
