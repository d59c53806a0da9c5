import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { lookAt, nameOf } from '#modules/people';
import { amendmentsOf } from '#platform/amendments.ts';
import type { Amendment } from '#platform/amendments.ts';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { personInReach } from '../caseload/person-in-reach.ts';
import type { ReferralId } from '../domain/referral.ts';
import { reasons } from '../domain/reasons.ts';
import { reasonName } from '../refer/reason-words.ts';
import { referralOf } from '../store/kept-referral.ts';
import type { KeptReferral } from '../store/kept-referral.ts';
import { fieldWords, valueWords } from './words.ts';

export type Earlier = {
  readonly field: string;
  readonly before: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

export type AmendmentView = {
  readonly href: string;
  readonly reference: string;
  readonly name: string;
  readonly form: FormState;
  readonly reasonOptions: readonly { readonly value: string; readonly label: string }[];
  /** What it said before, the newest change first. */
  readonly earlier: readonly Earlier[];
};

/** A referral as it can be put right, and what it said before. `formFor` makes the form of it as it is now. */
export async function amendmentView(
  work: Work,
  id: ReferralId,
  formFor: (referral: KeptReferral) => Promise<FormState>,
): Promise<AmendmentView> {
  requirePermission(work, 'referrals.decide');

  const referral = await referralOf(work, id);
  const { person } = await personInReach(work, referral.personId);
  await lookAt(work, referral.personId);
  const form = await formFor(referral);
  const earlier = await earlierOf(work, id);
  return {
    href: `/referrals/${id}`,
    reference: referral.reference,
    name: nameOf(person).full,
    form,
    reasonOptions: reasons.map((value) => ({ value, label: reasonName(value) })),
    earlier,
  };
}

async function earlierOf(work: Work, id: ReferralId): Promise<readonly Earlier[]> {
  const amendments = (await amendmentsOf(work, 'referral', [id])).get(id) ?? [];
  const names = await namesOfUsers(work, [...new Set(amendments.map(({ amendedBy }) => amendedBy))]);
  return amendments.map((amendment) => toEarlier(amendment, names));
}

function toEarlier(amendment: Amendment, names: ReadonlyMap<string, string>): Earlier {
  const { field, before, reason, amendedBy, amendedAt } = amendment;
  return {
    field: fieldWords(field),
    before: valueWords(before),
    reason,
    by: names.get(amendedBy) ?? m.referrals_somebody_gone(),
    at: amendedAt,
  };
}
