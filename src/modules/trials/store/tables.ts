import type { ColumnType, Generated } from 'kysely';

import type { NetworkId, UserId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';
import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';

import type { ArmId, ExclusionReason, Outcome, TrialId, TrialState } from '../domain/trial.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

/** Every table this module owns. Nothing else may name them. */
type Tables = {
  'trials.trial': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<TrialId>;
    name: string;
    template: string;
    useful_points: number;
    state: Generated<TrialState>;
    started_at: Generated<Date | null>;
    stopped_at: Generated<Date | null>;
    stopped_why: Generated<string | null>;
    version: Generated<number>;
    changed_by: UserId;
    changed_at: Date;
  };
  'trials.arm': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<ArmId>;
    trial_id: WriteOnce<TrialId>;
    place: WriteOnce<number>;
    text_en: WriteOnce<string>;
    text_cy: WriteOnce<string>;
    names_cost: WriteOnce<boolean>;
  };
  'trials.stratum': {
    network_id: WriteOnce<NetworkId>;
    trial_id: WriteOnce<TrialId>;
    worker_id: WriteOnce<WorkerId>;
    assigned: number;
  };
  'trials.assignment': {
    network_id: WriteOnce<NetworkId>;
    trial_id: WriteOnce<TrialId>;
    person_id: WriteOnce<PersonId>;
    arm_id: WriteOnce<ArmId>;
    worker_id: WriteOnce<WorkerId>;
    place: WriteOnce<number>;
    assigned_at: WriteOnce<Date>;
    appointment_id: Generated<string | null>;
    begins_at: Generated<Date | null>;
    outcome: Generated<Outcome | null>;
    settled_at: Generated<Date | null>;
  };
  'trials.exclusion': {
    network_id: WriteOnce<NetworkId>;
    trial_id: WriteOnce<TrialId>;
    person_id: WriteOnce<PersonId>;
    why: WriteOnce<ExclusionReason>;
    excluded_at: WriteOnce<Date>;
  };
};

export const db = ownTables<Tables>();
