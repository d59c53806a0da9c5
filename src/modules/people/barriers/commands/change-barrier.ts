import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PersonId } from '../../domain/person.ts';
import { personToChange } from '../../store/person-store.ts';
import type { BarrierId, BarrierSaid } from '../domain/barrier.ts';
import { insertBarrier, markWithdrawn } from '../store/barrier-changes.ts';
import { lockBarrier } from '../store/barrier-store.ts';

export type ChangeBarrier = {
  readonly once: string;
  readonly personId: PersonId;
  readonly barrierId: BarrierId;
  /** What is so now; null when it is no longer so. */
  readonly said: BarrierSaid | null;
  readonly words: string | null;
  /** The version the form was made from. */
  readonly seen: string | null;
};

/** Puts right what somebody said, or takes it away. What they said before stays readable. */
export async function changeBarrier(work: Work, input: ChangeBarrier): Promise<void> {
  requirePermission(work, 'people.amend');

  const { once, personId, barrierId, said, words, seen } = input;
  const id = newId<BarrierId>();
  if (await answeredBefore(work, { key: once, command: 'people.change-barrier', input, answer: { id } }))
    return;
  const person = await personToChange(work, personId);
  const before = await lockBarrier(work, personId, barrierId);
  requireUnchanged(before, seen);
  await markWithdrawn(work, before);
  if (said) await insertBarrier(work, person, { id, said, words, inPlaceOf: barrierId });
  await audit(work, said ? 'people.barrier-changed' : 'people.barrier-withdrawn', {
    type: 'barrier',
    id: said ? id : barrierId,
    personId,
    networkId: person.networkId,
    details: { kind: before.kind },
  });
}
