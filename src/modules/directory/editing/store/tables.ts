import type { UserId } from '#platform/ids.ts';
import type { Locale } from '#platform/locale.ts';
import { ownTables } from '#platform/work.ts';

import type { Listing, ServiceId } from '../../domain/listing.ts';
import type { DirectoryTables } from '../../store/tables.ts';
import type { ClaimChannel, ClaimId, Proof } from '../domain/claim.ts';
import type { EditId, EditState, KeeperRole, RevisionRole, RevisionWhat } from '../domain/edit.ts';
import type { ListingFields } from '../domain/fields.ts';

/** JSON is written as text and read as what it says. */
type Tables = DirectoryTables & {
  'directory.edit': {
    id: EditId;
    service_id: ServiceId;
    base_version: number;
    base: ListingFields | null;
    proposed: ListingFields;
    proposed_by: UserId;
    proposed_at: Date;
    tell: string | null;
    state: EditState;
    decided_by: UserId | null;
    decided_at: Date | null;
    reason: string | null;
  };
  'directory.revision': {
    service_id: ServiceId;
    version: number;
    listing: Listing;
    organisation: string | null;
    what: RevisionWhat;
    by_role: RevisionRole;
    edit_id: EditId | null;
    changed_by: UserId;
    changed_at: Date;
  };
  'directory.owner': {
    service_id: ServiceId;
    user_id: UserId;
    role: KeeperRole;
    proved_by: Proof;
    address: string | null;
    since: Date;
    given_by: UserId | null;
    language: Locale | null;
  };
  'directory.claim': {
    id: ClaimId;
    service_id: ServiceId;
    kind: 'claim' | 'invitation';
    channel: ClaimChannel;
    address: string;
    code_hash: string | null;
    tries_left: number;
    asked_by: UserId;
    asked_at: Date;
    expires_at: Date;
    used_at: Date | null;
    used_with: string | null;
  };
};

export const db = ownTables<Tables>();
