import type { UserId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Permission, Work } from '#platform/work.ts';

import { rolesWith } from '../domain/permissions.ts';
import { isNoAddress } from './group-contacts.ts';
import { db } from './tables.ts';

export type Addressed = { readonly userId: UserId; readonly email: string };

/** Who within reach may do something, and where they are written to: tens at most, by address. */
export async function addressesOfThoseWho(work: Work, permission: Permission): Promise<readonly Addressed[]> {
  const rows = await db(work)
    .selectFrom('identity.membership as m')
    .innerJoin('identity.user as u', 'u.id', 'm.user_id')
    .where('m.network_id', '=', withinReach(work))
    .where('m.role', 'in', rolesWith(permission))
    .where('u.disabled_at', 'is', null)
    .select(['u.id as userId', 'u.email'])
    .distinct()
    .orderBy('u.email')
    .limit(50)
    .execute();
  return rows.filter(({ email }) => !isNoAddress(email));
}
