import type { Selectable } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Versioned } from '#platform/versions.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Referral, ReferralId } from '../domain/referral.ts';
import { db } from './tables.ts';
import type { ReferralsTables } from './tables.ts';

/** A referral as it is kept. */
export type KeptReferral = Referral &
  Versioned & {
    /** What the referrer was told: `AB-7F3K-2Q9`. */
    readonly reference: string;
  };

/** @throws Refusal `referrals.not-found` also when it is out of reach. */
export async function referralOf(work: Work, id: ReferralId): Promise<KeptReferral> {
  const [row] = await referralById(work, id);
  return found(row);
}

const referralById = compiledOnce((work, id: ReferralId) => referrals(work).where('id', '=', id));

/** The referral, locked until the work ends: two who decide at once follow each other. */
export async function lockReferral(work: Work, id: ReferralId): Promise<KeptReferral> {
  return found(await referrals(work).where('id', '=', id).forUpdate().executeTakeFirst());
}

/** Marks that something about a referral was decided or arranged. */
export async function markReferralChanged(
  work: Work,
  referral: KeptReferral,
  set: Partial<Pick<ReferralRow, 'owner_id' | 'reasons' | 'reason_note' | 'hopes' | 'urgency'>> = {},
): Promise<void> {
  await db(work)
    .updateTable('referrals.referral')
    .set({ ...set, version: referral.version + 1, changed_by: work.actor.userId, changed_at: work.now })
    .where('network_id', '=', referral.networkId)
    .where('id', '=', referral.id)
    .execute();
}

function referrals(work: Work) {
  return db(work).selectFrom('referrals.referral').where('network_id', '=', withinReach(work)).selectAll();
}

type ReferralRow = Selectable<ReferralsTables['referrals.referral']>;

function found(row: ReferralRow | undefined): KeptReferral {
  if (!row) throw new Refusal('not-found', 'referrals.not-found');
  return toReferral(row);
}

export function toReferral(row: ReferralRow): KeptReferral {
  return {
    networkId: row.network_id,
    id: row.id,
    reference: row.reference,
    personId: row.person_id,
    named: row.named,
    told: row.told,
    maybeKnown: row.maybe_known,
    practiceId: row.practice_id,
    route: row.route,
    referrer: {
      userId: row.referrer_user_id,
      name: row.referrer_name,
      role: row.referrer_role,
      organisationId: row.referrer_organisation_id,
      phone: row.referrer_phone,
      email: row.referrer_email,
      relationship: row.relationship,
    },
    reasons: row.reasons,
    reasonNote: row.reason_note,
    hopes: row.hopes,
    urgency: row.urgency,
    safeguarding: row.safeguarding,
    safeguardingNote: row.safeguarding_note,
    receivedAt: row.received_at,
    receivedOn: row.received_on,
    ownerId: row.owner_id,
    dueOn: row.due_on,
    version: row.version,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  };
}
