import type { PersonId } from '#modules/people';
import type { Work } from '#platform/work.ts';

import { usualAnswers } from '../domain/usual-answers.ts';
import { contactsOf } from '../store/contact-store.ts';
import { usuallyWords } from './words.ts';

/** When somebody answers, as learnt from calls, in words with their number; null while there is too little to go by. */
export async function usuallyAnswers(work: Work, personId: PersonId): Promise<string | null> {
  const usually = usualAnswers(await contactsOf(work, personId));
  return usually && usuallyWords(usually);
}
