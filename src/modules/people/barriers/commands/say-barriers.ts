import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Person, PersonId } from '../../domain/person.ts';
import { personToChange } from '../../store/person-store.ts';
import type { Barrier, BarrierId, BarrierSaid } from '../domain/barrier.ts';
import { isSaidOnce } from '../domain/phrases.ts';
import { insertBarrier, markWithdrawn } from '../store/barrier-changes.ts';
import { barrierLines } from '../store/barrier-store.ts';

export type SayBarriers = {
  readonly once: string;
  readonly personId: PersonId;
  readonly said: readonly BarrierSaid[];
  /** The person's own words. */
  readonly words: string | null;
};

/** Writes down what somebody said of when and how they can come: saved as it is said. */
export async function sayBarriers(work: Work, input: SayBarriers): Promise<void> {
  requirePermission(work, 'people.amend');

  const { once, personId, said, words } = input;
  const answer = { id: personId };
  if (await answeredBefore(work, { key: once, command: 'people.say-barriers', input, answer })) return;
  const person = await personToChange(work, personId);
  const before = await barrierLines(work, personId);
  for (const one of said) await sayOne(work, { person, before, said: one, words });
}

type One = {
  readonly person: Person;
  readonly before: readonly Barrier[];
  readonly said: BarrierSaid;
  readonly words: string | null;
};

async function sayOne(work: Work, { person, before, said, words }: One): Promise<void> {
  const earlier = isSaidOnce(said.kind) ? before.find(({ kind }) => kind === said.kind) : undefined;
  const inPlaceOf = earlier?.id ?? null;
  if (earlier) await markWithdrawn(work, earlier);
  const id = newId<BarrierId>();
  await insertBarrier(work, person, { id, said, words: words ?? earlier?.words ?? null, inPlaceOf });
  await audit(work, 'people.barrier-said', {
    type: 'barrier',
    id,
    personId: person.id,
    networkId: person.networkId,
    details: { kind: said.kind },
  });
}
