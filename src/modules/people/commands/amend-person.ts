import { keepAmended } from '#platform/amendments.ts';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PersonDetails, PersonId } from '../domain/person.ts';
import { requireFreeNumber } from '../free-number.ts';
import { requireKnownPractice } from '../known-practice.ts';
import { personToChange, updatePerson } from '../store/person-store.ts';

export type AmendPerson = {
  readonly once: string;
  readonly personId: PersonId;
  readonly details: Partial<PersonDetails>;
  /** Why, in the words of whoever amends it. */
  readonly reason: string;
  /** The version the form was made from. */
  readonly seen: string | null;
};

/** Puts a person's details right. What was there before stays readable, with who changed it and why. */
export async function amendPerson(work: Work, input: AmendPerson): Promise<void> {
  requirePermission(work, 'people.amend');

  const { once, personId, details, reason, seen } = input;
  const answer = { id: personId };
  if (await answeredBefore(work, { key: once, command: 'people.amend', input, answer })) return;
  const before = await personToChange(work, personId);
  requireUnchanged(before, seen);
  const after = { ...before, ...details };
  if (after.nhsNumber !== before.nhsNumber) await requireFreeNumber(work, personId, after);
  await requireKnownPractice(work, before, after);
  const fields = await keepAmended(work, {
    subject: { type: 'person', id: personId },
    before,
    after: details,
    reason,
  });
  if (fields.length === 0) return;
  await updatePerson(work, before, after);
  await audit(work, 'people.amended', {
    type: 'person',
    id: personId,
    personId,
    networkId: before.networkId,
    details: { fields: fields.join(' ') },
  });
}
