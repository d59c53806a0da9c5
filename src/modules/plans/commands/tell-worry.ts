import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { WorryId } from '../domain/ids.ts';
import { saveTold, worryForUpdate } from '../store/worries.ts';

export type TellWorry = {
  readonly once: string;
  readonly personId: PersonId;
  readonly worryId: WorryId;
  /** Who was told, by name or role. */
  readonly whom: string;
};

/** Writes down who was told of a worry of which nobody had been told. */
export async function tellWorry(work: Work, input: TellWorry): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, worryId: id, whom } = input;
  if (await answeredBefore(work, { key, command: 'plans.tell-worry', input, answer: { id } })) return;

  await personInReach(work, personId);
  const worry = await worryForUpdate(work, personId, id);
  if (worry.toldAt !== null) throw new Refusal('conflict', 'plans.worry-told');
  await saveTold(work, id, whom);
  await audit(work, 'plans.told-worry', { type: 'worry', id, personId });
}
