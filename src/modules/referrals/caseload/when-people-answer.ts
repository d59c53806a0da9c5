import type { Work } from '#platform/work.ts';

import { answeringHere } from '../domain/answering-here.ts';
import { callsByHour } from '../store/answering-store.ts';
import { hereWords } from './words.ts';

/** When people of this service answer most, in a sentence with its number; null while that may be chance. */
export async function whenPeopleAnswer(work: Work): Promise<string | null> {
  const { best } = answeringHere(await callsByHour(work));
  return best && hereWords(best);
}
