import { namesOfUsers } from '#modules/identity';
import type { Work } from '#platform/work.ts';

import type { PersonId } from '../domain/person.ts';
import { barrierLines } from './store/barrier-store.ts';
import { barrierWords } from './pages/words.ts';

/** What somebody said of when and how they can come, line by line, as it is read. */
export async function barriersInWords(work: Work, personId: PersonId): Promise<readonly string[]> {
  const lines = await barrierLines(work, personId);
  const asked = lines.flatMap((line) => ('workerId' in line ? [line.workerId] : []));
  const names: ReadonlyMap<string, string> = await namesOfUsers(work, asked);
  return lines.map((line) => {
    const said = barrierWords(line, (id) => names.get(id) ?? null);
    return line.kind === 'other' && line.words !== null ? line.words : said;
  });
}
