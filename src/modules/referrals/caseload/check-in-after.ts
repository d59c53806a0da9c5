import { personOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import type { Work } from '#platform/work.ts';

import { nextTry } from '../domain/next-try.ts';
import { historyOf } from '../domain/tries.ts';
import { contactsOf } from '../store/contact-store.ts';
import { wishesOf } from './history.ts';

/**
 * When to ring somebody who missed an appointment: as after a first call in vain, on the next working day, at another
 * part of the day, within what they said.
 */
export async function checkInAfter(work: Work, personId: PersonId, missedAt: Date): Promise<Date> {
  const [person, contacts] = await Promise.all([personOf(work, personId), contactsOf(work, personId)]);
  const { all } = historyOf(contacts);
  const missed = { kind: 'no-answer', at: missedAt } as const;
  return nextTry({ all, run: [missed] }, await wishesOf(work, person, null), work.now).at;
}
