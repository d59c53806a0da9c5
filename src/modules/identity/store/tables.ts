import type { ColumnType, Kysely } from 'kysely';

import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';

import type { Role } from '../domain/permissions.ts';

type ReadOnly<T> = ColumnType<T, never, never>;

/** Every table this module owns, and the audit trail that it alone reads. */
export type IdentityTables = {
  'identity.network': {
    id: NetworkId;
    name: string;
    kind: string;
    ods_code: string | null;
    short_code: string;
  };
  'identity.organisation': {
    network_id: NetworkId;
    id: OrganisationId;
    kind: string;
    name: string;
    ods_code: string | null;
    phone: string | null;
    email: string | null;
    address: string | null;
  };
  'identity.user': { id: UserId; name: string; email: string; disabled_at: Date | null };
  'identity.session': { id: string; user_id: UserId; token: string; expires_at: Date };
  'identity.membership': {
    network_id: NetworkId;
    user_id: UserId;
    role: Role;
    organisation_id: OrganisationId | null;
  };
  'identity.persona': {
    user_id: UserId;
    label: string;
    label_cy: string;
    group: string;
    position: number;
  };
  'audit.entry': {
    network_id: ReadOnly<NetworkId>;
    at: ReadOnly<Date>;
    id: ReadOnly<string>;
    actor_id: ReadOnly<UserId>;
    actor_kind: ReadOnly<'user' | 'public' | 'system'>;
    action: ReadOnly<string>;
    subject_type: ReadOnly<string>;
    subject_id: ReadOnly<string>;
    person_id: ReadOnly<string | null>;
    details: ReadOnly<Record<string, string | number | boolean>>;
    request_id: ReadOnly<string>;
  };
};

/** The database outside any work: for what is asked before there is an actor. */
export type IdentityDatabase = Kysely<IdentityTables>;

export const db = ownTables<IdentityTables>();
