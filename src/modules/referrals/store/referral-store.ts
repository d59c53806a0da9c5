import { randomInt } from 'node:crypto';

import type { Work } from '#platform/work.ts';

import { referenceOf, serials } from '../domain/reference.ts';
import type { Referral } from '../domain/referral.ts';
import { db } from './tables.ts';

/** Saves a referral that waits for a decision, under a reference that no other in its network has. */
export async function insertReferral(work: Work, referral: Referral, shortCode: string): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const columns = { ...toColumns(work, referral), reference: referenceOf(shortCode, randomInt(serials)) };
    const { numInsertedOrUpdatedRows } = await insertWaiting(work, columns, referral);
    if (numInsertedOrUpdatedRows === 1n) return;
  }
  throw new Error('no free reference was found in ten tries');
}

/** The referral and that it waits, in one statement; neither when its reference is taken. */
function insertWaiting(
  work: Work,
  columns: ReturnType<typeof toColumns> & { readonly reference: string },
  { ownerId, dueOn }: Referral,
) {
  return db(work)
    .with('received', (query) =>
      query
        .insertInto('referrals.referral')
        .values(columns)
        // Not found by looking first: a practice cannot see the references of another.
        .onConflict((conflict) => conflict.columns(['network_id', 'reference']).doNothing())
        .returning(['network_id', 'id']),
    )
    .insertInto('referrals.waiting')
    .columns(['network_id', 'referral_id', 'owner_id', 'due_on'])
    .expression((query) =>
      query
        .selectFrom('received')
        .select(({ val }) => ['network_id', 'id', val(ownerId).as('owner_id'), val(dueOn).as('due_on')]),
    )
    .executeTakeFirst();
}

function toColumns({ actor, now }: Work, referral: Referral) {
  const { referrer } = referral;
  return {
    network_id: referral.networkId,
    id: referral.id,
    person_id: referral.personId,
    named: referral.named,
    told: JSON.stringify(referral.told),
    maybe_known: referral.maybeKnown,
    practice_id: referral.practiceId,
    route: referral.route,
    referrer_user_id: referrer.userId,
    referrer_name: referrer.name,
    referrer_role: referrer.role,
    referrer_organisation_id: referrer.organisationId,
    referrer_phone: referrer.phone,
    referrer_email: referrer.email,
    relationship: referrer.relationship,
    reasons: referral.reasons,
    reason_note: referral.reasonNote,
    hopes: referral.hopes,
    urgency: referral.urgency,
    safeguarding: referral.safeguarding,
    safeguarding_note: referral.safeguardingNote,
    received_at: referral.receivedAt,
    received_on: referral.receivedOn,
    owner_id: referral.ownerId,
    due_on: referral.dueOn,
    changed_by: actor.userId,
    changed_at: now,
  };
}
