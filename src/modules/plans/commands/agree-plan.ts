import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Plan, WayToAgree } from '../domain/plan.ts';
import { addAgreement } from '../store/agreements.ts';
import { editionOf } from '../store/editions.ts';
import { planToChange } from '../plan/plan-to-change.ts';

export type AgreePlan = {
  readonly once: string;
  readonly personId: PersonId;
  /** The edition that was on the page when the person agreed. */
  readonly edition: string | null;
  readonly how: WayToAgree;
  readonly agreedOn: LocalDate;
};

/** Writes down that the person agreed to their plan as it reads now. */
export async function agreePlan(work: Work, input: AgreePlan): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, how, agreedOn } = input;
  if (await answeredBefore(work, { key, command: 'plans.agree', input, answer: 'done' })) return;

  const plan = await planToChange(work, personId);
  if (plan.edition === 0) throw new Refusal('conflict', 'plans.nothing-to-agree');
  await requireSeen(work, plan, input.edition);
  if (agreedOn > dayOf(work.now)) throw new Refusal('invalid', 'plans.agreed-in-future');
  await addAgreement(work, plan, { how, agreedOn });
  const details = { edition: plan.edition, how };
  await audit(work, 'plans.agreed', { type: 'plan', id: plan.id, personId, details });
}

/** Nobody agrees to what they have not seen. */
async function requireSeen(work: Work, plan: Plan, seen: string | null): Promise<void> {
  const { number, madeBy, madeAt } = await editionOf(work, plan.id, plan.edition);
  requireUnchanged({ version: number, changedBy: madeBy, changedAt: madeAt }, seen);
}
