import { sql } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

/** Names of colleagues within reach, by user id; `missing` of them are simply not in the map. */
export async function namesOfUsers(
  work: Work,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await usersAmong(work, userIds);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const usersAmong = compiledOnce((work, userIds: readonly string[]) =>
  db(work)
    .selectFrom('identity.user')
    .where('id', '=', sql<UserId>`any(${userIds}::uuid[])`)
    .select(['id', 'name']),
);

export type Organisation = {
  readonly networkId: NetworkId;
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** As it stands on a letter, lines between commas or line ends. */
  readonly address: string | null;
  readonly odsCode: string | null;
};

/** The organisations within reach of one kind, by name. A network has tens of them, not thousands. */
export async function organisationsOf(work: Work, kind?: string): Promise<readonly Organisation[]> {
  return kind ? organisationsOfKind(work, kind) : everyOrganisation(work);
}

const everyOrganisation = compiledOnce(organisations);

const organisationsOfKind = compiledOnce((work, kind: string) =>
  organisations(work).where('kind', '=', kind),
);

function organisations(work: Work) {
  return db(work)
    .selectFrom('identity.organisation')
    .where('network_id', '=', withinReach(work))
    .select([
      'network_id as networkId',
      'id',
      'name',
      'kind',
      'email',
      'phone',
      'address',
      'ods_code as odsCode',
    ])
    .orderBy('name')
    .orderBy('id')
    .limit(500);
}

export type Network = {
  readonly id: NetworkId;
  readonly name: string;
  /** Begins the references of its referrals: `AB`. */
  readonly shortCode: string;
};

/** Every network: public, as the register of schemes is. */
export function networks(work: Work): Promise<readonly Network[]> {
  return db(work)
    .selectFrom('identity.network')
    .select(['id', 'name', 'short_code as shortCode'])
    .orderBy('name')
    .limit(500)
    .execute();
}
