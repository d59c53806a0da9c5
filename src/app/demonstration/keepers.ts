import { editListing, listingToEdit } from '#modules/directory';
import type { ServiceId } from '#modules/directory';
import { newId } from '#platform/ids.ts';
import type { NetworkId, UserId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Actor, Permission } from '#platform/work.ts';
import type { ClientBase, Pool } from 'pg';

import type { DemonstrationNetwork } from './cast.ts';

type Setting = {
  readonly networks: readonly DemonstrationNetwork[];
  readonly groups: readonly { readonly id: string }[];
  readonly now: Date;
};

/** How many listings the contact of a group keeps. */
const kept = 3;
const permissions: readonly Permission[] = ['directory.own'];

/** Lets the contact of a group in the first network keep a few listings. */
export async function addKeeper(client: ClientBase, { networks, groups, now }: Setting): Promise<void> {
  const contact = networks[0]?.members.find(({ role }) => role === 'group-contact');
  if (!contact) return;
  await client.query(
    `insert into directory.owner (service_id, user_id, role, proved_by, address, since)
     select s.id, $2, 'owner', 'email', s.email, $3 from directory.service s where s.id = any($1::uuid[])`,
    [groups.slice(0, kept).map(({ id }) => id), contact.id, now],
  );
}

/** They have proposed a change of one of them, as it is done on the page: when all else is there. */
export async function proposeChange(pool: Pool, now: Date): Promise<void> {
  const { rows } = await pool.query<{ userId: UserId; networkId: NetworkId; serviceId: ServiceId }>(
    `select o.user_id as "userId", o.service_id as "serviceId", m.network_id as "networkId"
     from directory.owner o join identity.membership m on m.user_id = o.user_id order by o.service_id limit 1`,
  );
  const [keeping] = rows;
  if (!keeping) return;
  const { userId, networkId, serviceId } = keeping;
  const reach = { networkIds: [networkId], practiceIds: null, permissions: new Set(permissions) };
  const actor: Actor = { kind: 'user', userId, ...reach };
  await openWorkOn(pool, { clock: () => now, retrySeconds: 2 })(actor, async (work) => {
    const { fields, version } = await listingToEdit(work, serviceId);
    const description = `${fields.description ?? ''} From next month there is soup at the end.`.trim();
    const when = fields.when.map((row) => ({ ...row, closesAt: '12:30' }));
    const changed = { ...fields, description, when };
    await editListing(work, { once: newId<string>(), serviceId, version, fields: changed });
  });
}
