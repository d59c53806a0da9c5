import type { PersonId } from '#modules/people';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { historyIn } from '../caseload/history.ts';
import { letterObstacle, writeKindLetter } from '../caseload/kind-letter.ts';
import { openEpisodeToChange } from '../caseload/person-in-reach.ts';
import { isLetterDue } from '../domain/tries.ts';

export type WriteLetter = { readonly once: string; readonly personId: PersonId };

/**
 * Writes the kind letter that was not written by itself, once somebody has read how not to reach the person.
 *
 * @throws Refusal `referrals.letter-not-due`, also when it was written meanwhile; `referrals.no-address`.
 */
export async function writeLetter(work: Work, input: WriteLetter): Promise<void> {
  requirePermission(work, 'referrals.contact');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.write-letter', input: said, answer: 'done' }))
    return;

  const { person, episode } = await openEpisodeToChange(work, input.personId);
  const { run } = await historyIn(work, episode);
  if (!isLetterDue(run)) throw new Refusal('conflict', 'referrals.letter-not-due');
  if (letterObstacle(person) === 'no-address') throw new Refusal('conflict', 'referrals.no-address');
  await writeKindLetter(work, { person, episode, run });
}
