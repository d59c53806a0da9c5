import type { ColumnType, Generated } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { MessageId } from '#platform/outbox.ts';
import { ownTables } from '#platform/work.ts';

import type { AppointmentId } from '../../domain/appointment.ts';
import type { RiskFlag, WelfareOutcome } from '../domain/welfare.ts';
import type { Another, CameHow, Helpful, NextOffer } from '../domain/went.ts';

export type WelfareId = string & { readonly __brand: 'WelfareId' };

type WriteOnce<T> = ColumnType<T, T, never>;
type Changed = { version: Generated<number>; changed_by: UserId; changed_at: Date };

type WentRow = Changed & {
  network_id: WriteOnce<NetworkId>;
  appointment_id: WriteOnce<AppointmentId>;
  person_id: WriteOnce<PersonId>;
  came: CameHow;
  helpful: Helpful | null;
  helpful_words: string | null;
  another: Another | null;
  another_words: string | null;
  next: NextOffer | null;
  next_on: LocalDate | null;
  kind_message: MessageId | null;
};

type WelfareRow = Changed & {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<WelfareId>;
  person_id: WriteOnce<PersonId>;
  episode_id: WriteOnce<EpisodeId>;
  appointment_id: WriteOnce<AppointmentId>;
  misses: number;
  flags: readonly RiskFlag[];
  raised_at: WriteOnce<Date>;
  outcome: WelfareOutcome | null;
  done: string | null;
  done_by: string | null;
  done_on: LocalDate | null;
  answered_by: UserId | null;
  answered_at: Date | null;
};

type WelfareSettingRow = Changed & { network_id: WriteOnce<NetworkId>; misses: number };

export const db = ownTables<{
  'appointments.how_it_went': WentRow;
  'appointments.welfare_prompt': WelfareRow;
  'appointments.welfare_setting': WelfareSettingRow;
}>();
