import type { ColumnType, Generated } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownTables } from '#platform/work.ts';

import type { ListedUrgency } from '../domain/listed.ts';
import type { Reason } from '../domain/reasons.ts';
import type {
  ContactId,
  EpisodeId,
  HandoverId,
  Outcome,
  QuestionId,
  ReferralId,
  Route,
  Told,
  Urgency,
} from '../domain/referral.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

/** What every record that can be changed carries. A new one is version 1 without saying so. */
type Changing = { version: Generated<number>; changed_by: UserId; changed_at: Date };

type ReferralRow = Changing & {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<ReferralId>;
  reference: WriteOnce<string>;
  person_id: WriteOnce<PersonId>;
  practice_id: OrganisationId | null;
  route: WriteOnce<Route>;
  referrer_user_id: WriteOnce<UserId | null>;
  referrer_name: WriteOnce<string>;
  referrer_role: WriteOnce<string | null>;
  referrer_organisation_id: WriteOnce<OrganisationId | null>;
  referrer_phone: string | null;
  referrer_email: string | null;
  relationship: string | null;
  reasons: readonly Reason[];
  reason_note: string | null;
  hopes: string;
  urgency: Urgency;
  safeguarding: boolean;
  safeguarding_note: string | null;
  /** The person's name as the referrer wrote it. */
  named: ColumnType<string, string | undefined, never>;
  /** What the referrer said that differs from the record. */
  told: ColumnType<Told, string | undefined, string>;
  maybe_known: Generated<boolean>;
  received_at: WriteOnce<Date>;
  received_on: WriteOnce<LocalDate>;
  owner_id: WorkerId;
  due_on: LocalDate;
};

type EpisodeRow = Changing & {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<EpisodeId>;
  person_id: WriteOnce<PersonId>;
  practice_id: OrganisationId | null;
  worker_id: WorkerId;
  opened_at: WriteOnce<Date>;
  opened_by: WriteOnce<UserId>;
  closed_at: Date | null;
  waiting_since: ColumnType<Date | null, never, Date | null>;
};

type PlaceRow = Changing & {
  network_id: WriteOnce<NetworkId>;
  episode_id: WriteOnce<EpisodeId>;
  referral_id: WriteOnce<ReferralId>;
  person_id: WriteOnce<PersonId>;
  practice_id: WriteOnce<OrganisationId | null>;
  urgency: ListedUrgency;
  urgency_why: ColumnType<string | null, never, string | null>;
  listed_at: WriteOnce<Date>;
  check_in_on: LocalDate;
  overtook_at: Date | null;
  ahead_at_first: WriteOnce<number | null>;
  told_from_days: ColumnType<number | null, never, number>;
  told_to_days: ColumnType<number | null, never, number>;
  ended_at: ColumnType<Date | null, never, Date>;
  ended_how: ColumnType<'begun' | 'closed' | null, never, 'begun' | 'closed'>;
  ended_by: ColumnType<UserId | null, never, UserId>;
};

type ContactRow = Changing & {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<ContactId>;
  person_id: WriteOnce<PersonId>;
  episode_id: WriteOnce<EpisodeId>;
  kind: 'no-answer' | 'voicemail' | 'texted' | 'spoke' | 'met' | 'letter' | 'note';
  at: Date;
  note: string | null;
  minutes: number | null;
  next_try_at: Date | null;
  by_id: WriteOnce<UserId>;
};

/** Every table this module owns. Nothing else may name them. */
export type ReferralsTables = {
  'referrals.referral': ReferralRow;
  'referrals.episode': EpisodeRow;
  'referrals.contact': ContactRow;
  'referrals.waiting_list': PlaceRow;
  'referrals.decision': {
    network_id: WriteOnce<NetworkId>;
    referral_id: WriteOnce<ReferralId>;
    outcome: WriteOnce<Outcome>;
    episode_id: WriteOnce<EpisodeId | null>;
    reason: WriteOnce<string | null>;
    note: WriteOnce<string | null>;
    redirected_to: WriteOnce<string | null>;
    decided_by: WriteOnce<UserId>;
    decided_at: WriteOnce<Date>;
  };
  'referrals.waiting': {
    network_id: WriteOnce<NetworkId>;
    referral_id: WriteOnce<ReferralId>;
    owner_id: WorkerId;
    due_on: LocalDate;
  };
  'referrals.question': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<QuestionId>;
    referral_id: WriteOnce<ReferralId>;
    question: WriteOnce<string>;
    asked_by: WriteOnce<UserId>;
    asked_at: WriteOnce<Date>;
    answer: string | null;
    answered_by: UserId | null;
    answered_at: Date | null;
  };
  'referrals.handover': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<HandoverId>;
    episode_id: WriteOnce<EpisodeId>;
    from_id: WriteOnce<WorkerId>;
    to_id: WriteOnce<WorkerId>;
    note: WriteOnce<string>;
    handed_by: WriteOnce<UserId>;
    handed_at: WriteOnce<Date>;
  };
  'referrals.next_step': {
    network_id: WriteOnce<NetworkId>;
    episode_id: WriteOnce<EpisodeId>;
    worker_id: WorkerId;
    person_id: WriteOnce<PersonId>;
    kind: 'begin' | 'ring' | 'follow-up' | 'review' | 'close';
    due_at: Date;
    tries: number;
  };
  'referrals.closure': {
    network_id: WriteOnce<NetworkId>;
    episode_id: WriteOnce<EpisodeId>;
    closed_at: WriteOnce<Date>;
    reason: WriteOnce<
      | 'goals-met'
      | 'enough-for-now'
      | 'moved-away'
      | 'not-reached'
      | 'did-not-want'
      | 'needs-other-service'
      | 'died'
    >;
    note: WriteOnce<string | null>;
    retention_class: WriteOnce<'adult-record' | 'advice-only' | 'child-record'>;
    closed_by: WriteOnce<UserId>;
  };
  'referrals.reopening': {
    network_id: WriteOnce<NetworkId>;
    episode_id: WriteOnce<EpisodeId>;
    reopened_at: WriteOnce<Date>;
    reason: WriteOnce<string>;
    reopened_by: WriteOnce<UserId>;
  };
};

export const db = ownTables<ReferralsTables>();
