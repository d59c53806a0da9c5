import type { ColumnType, Generated } from 'kysely';

import type { ReferralId } from '#modules/referrals';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownTables } from '#platform/work.ts';

import type { PadId } from '../domain/pad.ts';
import type { SlipCode } from '../domain/slip-code.ts';

type WriteOnce<T> = ColumnType<T, T, never>;
type Later<T> = ColumnType<T | null, never, T>;

type PadTables = {
  'capacity.pad': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<PadId>;
    practice_id: WriteOnce<OrganisationId>;
    printed_by: WriteOnce<UserId>;
    printed_at: WriteOnce<Date>;
    expires_on: WriteOnce<LocalDate>;
    withdrawn_at: Later<Date>;
    withdrawn_by: Later<UserId>;
    version: Generated<number>;
    changed_by: UserId;
    changed_at: Date;
  };
  'capacity.slip': {
    network_id: WriteOnce<NetworkId>;
    code: WriteOnce<SlipCode>;
    pad_id: WriteOnce<PadId>;
    number: WriteOnce<number>;
    used_at: Later<Date>;
    used_by: Later<UserId>;
    referral_id: Later<ReferralId>;
  };
};

export const db = ownTables<PadTables>();
