import type { NetworkId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Role } from '../domain/permissions.ts';
import type { Organisation } from './people-who-sign-in.ts';
import { db } from './tables.ts';

export type Membership = {
  readonly networkId: NetworkId;
  readonly role: Role;
  /** For whom they work there; null when they work for the network itself. */
  readonly organisation: Organisation | null;
};

/** What whoever is asking is, and for which organisations: by the name of the organisation. */
export async function ownMemberships(work: Work): Promise<readonly Membership[]> {
  const rows = await db(work)
    .selectFrom('identity.membership as m')
    .leftJoin('identity.organisation as o', (join) =>
      join.onRef('o.network_id', '=', 'm.network_id').onRef('o.id', '=', 'm.organisation_id'),
    )
    .where('m.network_id', '=', withinReach(work))
    .where('m.user_id', '=', work.actor.userId)
    .select([
      'm.network_id as networkId',
      'm.role',
      'o.id',
      'o.name',
      'o.kind',
      'o.email',
      'o.phone',
      'o.address',
      'o.ods_code as odsCode',
    ])
    .orderBy('o.name')
    .orderBy('m.role')
    .limit(100)
    .execute();
  return rows.map(({ networkId, role, id, name, kind, ...rest }) => ({
    networkId,
    role,
    organisation: id && name && kind ? { networkId, id, name, kind, ...rest } : null,
  }));
}
