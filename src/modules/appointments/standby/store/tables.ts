import type { ColumnType, Generated } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';

import type { AppointmentId, Kind, Mode } from '../../domain/appointment.ts';
import type { StandbyEnd, StandbyId } from '../domain/standby.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

type StandbyRow = {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<StandbyId>;
  person_id: WriteOnce<PersonId>;
  episode_id: WriteOnce<EpisodeId>;
  practice_id: WriteOnce<OrganisationId | null>;
  appointment_id: WriteOnce<AppointmentId | null>;
  mode: WriteOnce<Mode | null>;
  kind: WriteOnce<Kind>;
  urgent: WriteOnce<boolean>;
  since: WriteOnce<Date>;
  ended_at: Date | null;
  ended_why: StandbyEnd | null;
  version: Generated<number>;
  changed_by: UserId;
  changed_at: Date;
};

type OfferRow = {
  network_id: WriteOnce<NetworkId>;
  standby_id: WriteOnce<StandbyId>;
  freed_id: WriteOnce<AppointmentId>;
  held_id: WriteOnce<AppointmentId>;
  practice_id: WriteOnce<OrganisationId | null>;
  made_at: WriteOnce<Date>;
  expires_at: Date;
  not_told: string | null;
  answer: 'taken' | 'declined' | 'expired' | null;
  answered_at: Date | null;
};

export const db = ownTables<{
  'appointments.standby': StandbyRow;
  'appointments.standby_offer': OfferRow;
}>();
