import type { ColumnType, Generated } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';

import type { AppointmentId, Kind, Mode, Outcome } from '../domain/appointment.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

/** Written as `[from,to)`; read by its bounds, `lower()` and `upper()`. */
type Range = ColumnType<string, string, string>;

type AppointmentRow = {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<AppointmentId>;
  person_id: WriteOnce<PersonId>;
  episode_id: WriteOnce<EpisodeId>;
  practice_id: OrganisationId | null;
  session_id: WriteOnce<SessionId>;
  worker_id: WriteOnce<WorkerId>;
  session_during: Range;
  session_open: Generated<boolean>;
  mode: WriteOnce<Mode>;
  kind: WriteOnce<Kind>;
  during: Range;
  occupies: Range;
  live: Generated<boolean>;
  held_until: Date | null;
  outcome: Outcome | null;
  outcome_at: Date | null;
  moved_from: AppointmentId | null;
  booked_by: WriteOnce<UserId>;
  booked_at: WriteOnce<Date>;
  version: Generated<number>;
  changed_by: UserId;
  changed_at: Date;
};

type LengthRow = {
  network_id: WriteOnce<NetworkId>;
  short_minutes: number;
  long_minutes: number;
  version: Generated<number>;
  changed_by: UserId;
  changed_at: Date;
};

type Tables = {
  'appointments.appointment': AppointmentRow;
  'appointments.length': LengthRow;
};

export const db = ownTables<Tables>();
