import { lookAt, nameOf, personOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { referralOf } from '#modules/referrals';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { SlipCode } from './domain/slip-code.ts';
import { referralBySlip } from './store/slip-store.ts';

/** Whom a slip was used for; somebody of another practice stays unnamed. */
export async function slipReferral(
  work: Work,
  code: SlipCode,
): Promise<{ readonly personId: PersonId | null; readonly reference: string; readonly known: string }> {
  const referralId = await referralBySlip(work, code);
  if (!referralId) throw new Refusal('not-found', 'capacity.slip-unused');
  const { personId, reference, named } = await referralOf(work, referralId);
  try {
    const person = await personOf(work, personId);
    await lookAt(work, personId);
    return { personId, reference, known: nameOf(person).known };
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found')
      return { personId: null, reference, known: named };
    throw error;
  }
}
