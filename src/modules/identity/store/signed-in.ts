import { sql } from 'kysely';

import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { Actor } from '#platform/work.ts';

import { isLimitedToPractice, permissionsOf } from '../domain/permissions.ts';
import type { Role } from '../domain/permissions.ts';
import type { IdentityDatabase } from './tables.ts';

export type SignedIn = {
  readonly actor: Actor;
  readonly name: string;
  /** The first role they hold, as the one they are known by. */
  readonly role: Role;
  readonly roles: readonly Role[];
  /** The session had ended: they may sign in again as the same person, and nothing else. */
  readonly expired: boolean;
};

type Row = {
  userId: UserId;
  name: string;
  expiresAt: Date;
  memberships: readonly { network: NetworkId; role: Role; organisation: OrganisationId | null }[];
};

/** Who a session token belongs to. Asked before there is an actor, so outside any work: one statement. */
export async function signedInBy(db: IdentityDatabase, token: string, now: Date): Promise<SignedIn | null> {
  const { rows } = await sql<Row>`
    select u.id as "userId", u.name, s.expires_at as "expiresAt",
      coalesce(json_agg(json_build_object('network', m.network_id, 'role', m.role, 'organisation', m.organisation_id)
        order by m.role, m.network_id) filter (where m.role is not null), '[]') as memberships
    from identity.session s
    join identity."user" u on u.id = s.user_id
    left join identity.membership m on m.user_id = u.id
    where s.token = ${token} and u.disabled_at is null
    group by u.id, s.id`.execute(db);
  const [row] = rows;
  return row && row.memberships.length > 0 ? toSignedIn(row, now) : null;
}

function toSignedIn({ userId, name, expiresAt, memberships }: Row, now: Date): SignedIn {
  const roles = [...new Set(memberships.map(({ role }) => role))];
  const practices = memberships.flatMap(({ organisation }) => organisation ?? []);
  const actor: Actor = {
    kind: 'user',
    userId,
    networkIds: [...new Set(memberships.map(({ network }) => network))],
    practiceIds: isLimitedToPractice(roles) ? practices : null,
    permissions: permissionsOf(roles),
  };
  return { actor, name, role: roles[0] ?? 'other-referrer', roles, expired: expiresAt <= now };
}
