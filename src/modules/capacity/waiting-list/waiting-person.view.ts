import { lookAt, nameOf, personOf } from '#modules/people';
import { listedPerson } from '#modules/referrals';
import type { EpisodeId } from '#modules/referrals';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

/** Somebody who waits, by name. Looking is logged. */
export async function waitingPersonView(
  work: Work,
  episodeId: EpisodeId,
): Promise<{ readonly name: string; readonly version: number }> {
  requirePermission(work, 'referrals.decide');

  const { personId, version } = await listedPerson(work, episodeId);
  const person = await personOf(work, personId);
  await lookAt(work, personId);
  return { name: nameOf(person).full, version };
}
