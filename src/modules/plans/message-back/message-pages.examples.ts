import { sql } from 'kysely';

import type { OrganisationId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { as, gpSouth, north } from '#tests/support/network.ts';

import { referred, spoken } from '../closing/closing.examples.ts';
import { tellBeginning } from '../commands/tell-beginning.ts';
import type { Somebody } from '../plans.examples.ts';

/** Where the practice is told how it goes. */
export const messageBackPath = ({ personId }: Somebody) => `/people/${personId}/message-back`;

/** Somebody of whom the practice has been told that support has begun. */
export async function told(work: Work, somebody: Somebody, given: Parameters<typeof referred>[2] = {}) {
  const referral = await referred(work, somebody, given);
  await spoken(work, somebody);
  await tellBeginning(work, somebody.personId);
  const { rows } = await sql<{ id: string }>`select id from plans.message_back`.execute(work.trx);
  return { referral, href: `/messages-back/${rows[0]?.id}` };
}

/** Whoever referred: without an account and without an organisation. */
export const blankReferrer = {
  userId: null,
  name: 'Dr Omar Bell',
  role: 'gp',
  organisationId: null as OrganisationId | null,
  phone: null,
  email: null,
  relationship: null,
};

/** Somebody with an account who refers for no organisation. */
export const refersForNobody = {
  ...as(gpSouth),
  networkIds: [north],
  practiceIds: null,
  permissions: ['plans.read-message'],
} as const;
