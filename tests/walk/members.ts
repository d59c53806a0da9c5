import type { Pool } from 'pg';

import type { OrganisationId, UserId } from '#platform/ids.ts';
import {
  elmStreet,
  gpNia,
  leadDilys,
  north,
  privacyEve,
  receptionistTom,
  volunteerCai,
  workerAsha,
} from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

/** A charity that refers people to the first network. */
export const charity = '00000000-0000-4000-8000-bbbb00000009' as OrganisationId;

const member = (number: number, role: Member['role'], organisation?: OrganisationId): Member => ({
  id: `00000000-0000-4000-8000-cccc000000${number}` as UserId,
  name: `Walker ${number}`,
  role,
  network: north,
  ...(organisation ? { organisation } : {}),
});

export const charityReferrer = member(51, 'other-referrer', charity);
export const administrator = member(57, 'administrator');
export const commissioner = member(54, 'commissioner');
export const groupContact = member(52, 'group-contact');

/** The roles that no test before needed. */
const others: readonly Member[] = [
  member(50, 'nurse', elmStreet),
  charityReferrer,
  groupContact,
  member(53, 'practice-manager', elmStreet),
  commissioner,
  member(55, 'association-administrator'),
  administrator,
];

/** One member of each of the thirteen roles, all of the first network. */
export const oneOfEachRole: readonly Member[] = [
  gpNia,
  receptionistTom,
  workerAsha,
  volunteerCai,
  leadDilys,
  privacyEve,
  ...others,
];

/** Lets the members in whom tests/support/network.ts does not have. */
export async function othersExist(pool: Pool): Promise<void> {
  await pool.query(
    `insert into identity.organisation (network_id, id, kind, name, email, phone)
     values ($1, $2, 'charity', 'Northvale Kitchen Table', 'kitchen.table@example.org', '01632 960109')`,
    [north, charity],
  );
  for (const { id, name, role, network, organisation } of others) {
    await pool.query(
      `insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
       values ($1, $2, $3, true, now(), now())`,
      [id, name, `${id}@example.org`],
    );
    await pool.query(
      `insert into identity.membership (network_id, user_id, role, organisation_id) values ($1, $2, $3, $4)`,
      [network, id, role, organisation ?? null],
    );
  }
}
