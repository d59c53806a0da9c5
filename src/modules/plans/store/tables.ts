import type { ColumnType, Generated } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownTables } from '#platform/work.ts';

import type { BarrierCode } from '../domain/barriers.ts';
import type { NoticedKind, Readers } from '../domain/conversation.ts';
import type { PlanChange } from '../domain/editions.ts';
import type { ActionId, ConversationId, GoalId, NoticedId, Ons4Id, PlanId, WorryId } from '../domain/ids.ts';
import type { Ons4Occasion } from '../domain/ons4.ts';
import type { ActionState, Doer, GoalResult, PlanSays, WayToAgree } from '../domain/plan.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

/** What every record that can be changed carries. A new one is version 1 without saying so. */
type Changing = { version: Generated<number>; changed_by: UserId; changed_at: Date };

type OfPerson<Id> = {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<Id>;
  person_id: WriteOnce<PersonId>;
};

type ConversationRow = OfPerson<ConversationId> &
  Changing & {
    episode_id: WriteOnce<EpisodeId>;
    words: string;
    readers: Readers;
    written_by: WriteOnce<UserId>;
    written_at: WriteOnce<Date>;
  };

type NoticedRow = OfPerson<NoticedId> & {
  conversation_id: WriteOnce<ConversationId>;
  kind: WriteOnce<NoticedKind>;
  position: WriteOnce<number>;
  words: WriteOnce<string>;
  code: WriteOnce<BarrierCode | null>;
  quoted: WriteOnce<boolean>;
  noted_by: WriteOnce<UserId>;
  noted_at: WriteOnce<Date>;
  removed_by: ColumnType<UserId | null, never, UserId>;
  removed_at: ColumnType<Date | null, never, Date>;
};

type WorryRow = OfPerson<WorryId> & {
  conversation_id: WriteOnce<ConversationId>;
  episode_id: WriteOnce<EpisodeId>;
  words: WriteOnce<string>;
  noted_by: WriteOnce<UserId>;
  noted_at: WriteOnce<Date>;
  told_whom: string | null;
  told_by: UserId | null;
  told_at: Date | null;
};

type PlanRow = OfPerson<PlanId> &
  Changing & {
    episode_id: WriteOnce<EpisodeId>;
    what_matters: Generated<string>;
    good_at: Generated<string>;
    review_on: LocalDate | null;
    edition: Generated<number>;
    says_since: Generated<number>;
  };

type GoalRow = OfPerson<GoalId> &
  Changing & {
    plan_id: WriteOnce<PlanId>;
    episode_id: WriteOnce<EpisodeId>;
    position: number;
    words: string;
    quoted: boolean;
    result: GoalResult | null;
    comment: string | null;
    resulted_by: UserId | null;
    resulted_at: Date | null;
  };

type ActionRow = OfPerson<ActionId> &
  Changing & {
    goal_id: WriteOnce<GoalId>;
    plan_id: WriteOnce<PlanId>;
    position: number;
    words: string;
    who: Doer;
    who_name: string | null;
    by_on: LocalDate | null;
    state: Generated<ActionState>;
  };

type Ons4Row = OfPerson<Ons4Id> &
  Changing & {
    episode_id: WriteOnce<EpisodeId>;
    occasion: WriteOnce<Ons4Occasion>;
    asked_on: WriteOnce<LocalDate>;
    life_satisfaction: number | null;
    worthwhile: number | null;
    happiness: number | null;
    anxiety: number | null;
    recorded_by: WriteOnce<UserId>;
    recorded_at: WriteOnce<Date>;
  };

/** Every table this module owns. Nothing else may name them. */
export type PlansTables = {
  'plans.conversation': ConversationRow;
  'plans.earlier_words': {
    network_id: WriteOnce<NetworkId>;
    conversation_id: WriteOnce<ConversationId>;
    version: WriteOnce<number>;
    words: WriteOnce<string>;
    reason: WriteOnce<string>;
    replaced_by: WriteOnce<UserId>;
    replaced_at: WriteOnce<Date>;
  };
  'plans.noticed': NoticedRow;
  'plans.worry': WorryRow;
  'plans.plan': PlanRow;
  'plans.goal': GoalRow;
  'plans.action': ActionRow;
  'plans.edition': {
    network_id: WriteOnce<NetworkId>;
    plan_id: WriteOnce<PlanId>;
    number: WriteOnce<number>;
    says: ColumnType<PlanSays, string, never>;
    change: WriteOnce<PlanChange>;
    reason: WriteOnce<string | null>;
    made_by: WriteOnce<UserId>;
    made_at: WriteOnce<Date>;
  };
  'plans.agreement': {
    network_id: WriteOnce<NetworkId>;
    plan_id: WriteOnce<PlanId>;
    edition: WriteOnce<number>;
    how: WriteOnce<WayToAgree>;
    agreed_on: WriteOnce<LocalDate>;
    recorded_by: WriteOnce<UserId>;
    recorded_at: WriteOnce<Date>;
  };
  'plans.ons4': Ons4Row;
};

export const db = ownTables<PlansTables>();
