import { barriersOf } from '#modules/people';
import type { Person, WeeklyTime } from '#modules/people';
import type { Work } from '#platform/work.ts';

import { answeringHere } from '../domain/answering-here.ts';
import type { Wishes } from '../domain/next-try.ts';
import { saidTimes } from '../domain/said-times.ts';
import { historyOf } from '../domain/tries.ts';
import type { History } from '../domain/tries.ts';
import { callsByHour } from '../store/answering-store.ts';
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

/**
 * What bounds and orders the times at which somebody is rung: what they said in words and of when they cannot, and
 * when people here answer.
 *
 * @param askedFor When they asked to be rung, if they did.
 */
export async function wishesOf(work: Work, person: Person, askedFor: Date | null): Promise<Wishes> {
  const [{ cannot }, tallies] = await Promise.all([barriersOf(work, person.id), callsByHour(work)]);
  return {
    said: {
      ...saidTimes(person.usuallyAnswers, person.contactCaution),
      blockedOn: cannot.flatMap(blockedBy),
    },
    askedFor,
    prefersText: person.prefers === 'text' || person.adjustments.includes('text-not-phone'),
    here: answeringHere(tallies).shares,
  };
}

/** Who cannot come at a time is not at the telephone then either. */
function blockedBy({ weekday, from, to }: WeeklyTime) {
  const range = { from: minuteAt(from), until: minuteAt(to) };
  return (weekday === null ? weekdays : [weekday]).map((day) => ({ ...range, weekday: day }));
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

function minuteAt(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
