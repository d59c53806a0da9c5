import type { ColumnType, Generated } from 'kysely';

import type { ServiceId } from '#modules/directory';
import type { ConsentId, PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownTables } from '#platform/work.ts';

import type { ConnectionId, ConnectionStatus, Tellable, WayToConnect } from '../domain/connection.ts';
import type { GoalId } from '../domain/ids.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

/** The tables of connections. Nothing outside the store names them. */
type ConnectionTables = {
  'plans.connection': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<ConnectionId>;
    person_id: WriteOnce<PersonId>;
    episode_id: WriteOnce<EpisodeId>;
    goal_id: WriteOnce<GoalId | null>;
    service_id: WriteOnce<ServiceId>;
    service_name: WriteOnce<string>;
    status: ConnectionStatus;
    shared: WriteOnce<readonly Tellable[]>;
    help: WriteOnce<string | null>;
    told_how: WriteOnce<WayToConnect>;
    note: string | null;
    follow_up_on: LocalDate | null;
    consent_id: WriteOnce<ConsentId | null>;
    consent_withdrawn_at: ColumnType<Date | null, never, Date>;
    consent_withdrawn_by: ColumnType<UserId | null, never, UserId>;
    taken_off_at: ColumnType<Date | null, never, Date>;
    taken_off_by: ColumnType<UserId | null, never, UserId>;
    made_by: WriteOnce<UserId>;
    made_at: WriteOnce<Date>;
    version: Generated<number>;
    changed_by: UserId;
    changed_at: Date;
  };
  'plans.connection_status': {
    network_id: WriteOnce<NetworkId>;
    connection_id: WriteOnce<ConnectionId>;
    number: WriteOnce<number>;
    status: WriteOnce<ConnectionStatus>;
    note: string | null;
    set_by: WriteOnce<UserId>;
    set_at: WriteOnce<Date>;
  };
  'plans.nothing_found': {
    network_id: WriteOnce<NetworkId>;
    searched_on: WriteOnce<LocalDate>;
    words: WriteOnce<string>;
    near: WriteOnce<string>;
    times: Generated<number>;
  };
};

export const db = ownTables<ConnectionTables>();
