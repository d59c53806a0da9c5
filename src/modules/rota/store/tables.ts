import type { ColumnType, Generated } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownTables } from '#platform/work.ts';

import type { ClinicId, Mode } from '../domain/clinic.ts';
import type { LeaveId, LeaveKind } from '../domain/leave.ts';
import type { SessionId } from '../domain/session.ts';
import type { Nation, RoomId, SiteId } from '../domain/site.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

/** What every record that can be changed carries. A new one is version 1 without saying so. */
type Changing = { version: Generated<number>; changed_by: UserId; changed_at: Date };

type SiteRow = Changing & {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<SiteId>;
  practice_id: OrganisationId | null;
  name: string;
  address: string;
  postcode: string | null;
  latitude: number | null;
  longitude: number | null;
  nation: Nation;
  step_free: boolean;
  quiet_room: boolean;
  how_to_get_there: string | null;
  withdrawn_on: Generated<LocalDate | null>;
};

type RoomRow = Changing & {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<RoomId>;
  site_id: WriteOnce<SiteId>;
  name: string;
  step_free: boolean;
  withdrawn_on: Generated<LocalDate | null>;
};

type ClinicRow = Changing & {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<ClinicId>;
  name: string;
  worker_id: WriteOnce<WorkerId>;
  mode: WriteOnce<Mode>;
  room_id: WriteOnce<RoomId | null>;
  starts_on: WriteOnce<LocalDate>;
  starts_at: WriteOnce<string>;
  minutes: WriteOnce<number>;
  buffer_minutes: WriteOnce<number>;
  travel_minutes: WriteOnce<number>;
  repeats: WriteOnce<string | null>;
  on_bank_holidays: WriteOnce<boolean>;
  nation: WriteOnce<Nation>;
  made_until: LocalDate;
  ended_on: Generated<LocalDate | null>;
};

type SessionRow = Changing & {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<SessionId>;
  clinic_id: ClinicId;
  on_day: LocalDate;
  worker_id: WorkerId;
  mode: Mode;
  room_id: RoomId | null;
  during: string;
  buffer_minutes: number;
  travel_minutes: number;
  open: Generated<boolean>;
};

type LeaveRow = Changing & {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<LeaveId>;
  worker_id: WriteOnce<WorkerId>;
  during: string;
  kind: LeaveKind;
  withdrawn_at: Generated<Date | null>;
};

/** Every table this module owns. Nothing else may name them. */
export type RotaTables = {
  'rota.site': SiteRow;
  'rota.room': RoomRow;
  'rota.quiet_hour': {
    network_id: WriteOnce<NetworkId>;
    site_id: WriteOnce<SiteId>;
    weekday: WriteOnce<number>;
    starts_at: WriteOnce<string>;
    ends_at: WriteOnce<string>;
  };
  'rota.clinic': ClinicRow;
  'rota.clinic_exception': {
    network_id: WriteOnce<NetworkId>;
    clinic_id: WriteOnce<ClinicId>;
    on_day: WriteOnce<LocalDate>;
    why: WriteOnce<string | null>;
    changed_by: WriteOnce<UserId>;
    changed_at: WriteOnce<Date>;
  };
  'rota.session': SessionRow;
  'rota.leave': LeaveRow;
};

export const db = ownTables<RotaTables>();
